/** A subscription, to hand to `offref` or `Component.registerEvent`. */
export interface EventRef {
  readonly e: Events;
  readonly name: string;
  readonly callback: (...data: unknown[]) => unknown;
  readonly context: unknown;
}

/** Named events. A listener that throws does not keep the others from hearing; its error is thrown later. */
export class Events {
  readonly #listeners = new Map<string, EventRef[]>();

  on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef {
    const ref: EventRef = { e: this, name, callback: callback as EventRef['callback'], context };
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), ref]);
    return ref;
  }

  off(name: string, callback: (...data: never[]) => unknown): void {
    this.#keep(name, (ref) => ref.callback !== callback);
  }

  offref(ref: EventRef): void {
    this.#keep(ref.name, (other) => other !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.#listeners.get(name) ?? []) this.tryTrigger(ref, data);
  }

  tryTrigger(ref: EventRef, data: unknown[]): void {
    try {
      ref.callback.apply(ref.context, data);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  }

  /** How many listeners there are now, for the question what a plugin left behind. */
  listenerCount(): number {
    let count = 0;
    for (const refs of this.#listeners.values()) count += refs.length;
    return count;
  }

  #keep(name: string, wanted: (ref: EventRef) => boolean): void {
    const kept = (this.#listeners.get(name) ?? []).filter(wanted);
    if (kept.length > 0) this.#listeners.set(name, kept);
    else this.#listeners.delete(name);
  }
}
