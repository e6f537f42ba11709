import type { Page } from 'playwright-core';

/** Errors in pages that nobody caught, and what was written to their consoles as an error. */
export class Mishaps {
  private readonly errors = new Set<string>();

  watch(page: Page): void {
    page.on('pageerror', (error) => this.errors.add(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.add(`console: ${message.text()}`);
    });
  }

  /** Throws when there were any. */
  mustBeNone(): void {
    if (this.errors.size > 0) throw new Error(`Unseen by the reader:\n${[...this.errors].join('\n')}`);
  }
}
