import type { BrowserContext } from 'playwright-core';
import { until } from './until';

/** Keeps a browser context on this machine: refuses every request that leaves it, and remembers its address. */
export class Network {
  /** The addresses that were refused, in order. */
  readonly refused: string[] = [];

  /** The refused addresses, once there are so many: what a browser was asked to open, for one. */
  async asked(count: number): Promise<readonly string[]> {
    await until(`${count} pages are asked for`, () => this.refused.length >= count);
    return this.refused;
  }

  /** Must be called before anything else answers requests of the context: later routes are asked first. */
  static async guard(context: BrowserContext): Promise<Network> {
    const network = new Network();
    await context.route('**/*', async (route) => {
      const { hostname, href } = new URL(route.request().url());
      if (hostname === 'localhost' || hostname === '127.0.0.1') return route.continue();
      network.refused.push(href);
      return route.abort();
    });
    return network;
  }
}
