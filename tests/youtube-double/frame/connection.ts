/** A command of the page that embeds us, such as `seekTo` with `[574, true]`. */
export interface Command {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** Told what the page says. */
interface Listener {
  listening(): void;
  subscribed(event: string): void;
  commanded(command: Command): void;
}

/**
 * The frame loses what it is sent before it has loaded, and in the first moments after, in milliseconds; a published
 * client greets once, 100 after it, and is heard.
 */
const DEAF_FOR = 70;

/** Events that are sent to those only who asked for them. */
const ON_REQUEST = /^on[A-Z]/;

/**
 * The protocol between a YouTube frame and its page: JSON strings, silence until the page says `listening`, and
 * `onSomething` only after `addEventListener`.
 */
export class Connection {
  private readonly subscribed = new Set<string>();
  private listener: { readonly id: unknown } | null = null;
  private hearsFrom = Infinity;

  constructor(
    private readonly page: Window,
    private readonly told: Listener,
  ) {
    addEventListener('load', () => (this.hearsFrom = performance.now() + DEAF_FOR));
  }

  /** Takes a message as it comes from `window.onmessage`. */
  receive(data: unknown): void {
    if (performance.now() < this.hearsFrom || typeof data !== 'string') return;
    const message = parse(data);
    if (message === null) return;
    if (message.event === 'listening') {
      this.listener = { id: message.id };
      this.told.listening();
    } else if (message.event === 'command' && this.listener !== null && typeof message.func === 'string') {
      const values = Array.isArray(message.args) ? (message.args as unknown[]) : [];
      if (message.func === 'addEventListener') this.subscribe(values[0]);
      else this.told.commanded({ name: message.func, values });
    }
  }

  send(event: string, info: unknown): void {
    if (this.listener === null || (ON_REQUEST.test(event) && !this.subscribed.has(event))) return;
    this.page.postMessage(JSON.stringify({ event, info, id: this.listener.id, channel: 'widget' }), '*');
  }

  private subscribe(event: unknown): void {
    if (typeof event !== 'string' || this.subscribed.has(event)) return;
    this.subscribed.add(event);
    this.told.subscribed(event);
  }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
