import type { KeymapContext, Modifier } from 'obsidian';
import { Platform } from './platform';

type Listener = (event: KeyboardEvent, context: KeymapContext) => unknown;

/** What a scope does on one key. */
export interface KeyHandler {
  readonly scope: Scope;
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly func: Listener;
}

/** The modifiers of an event, in the order in which handlers name them. */
export function modifiersOf(event: KeyboardEvent | MouseEvent): string {
  const held: readonly [boolean, Modifier][] = [
    [event.altKey, 'Alt'],
    [event.ctrlKey, 'Ctrl'],
    [event.metaKey, 'Meta'],
    [event.shiftKey, 'Shift'],
  ];
  return held
    .filter(([isHeld]) => isHeld)
    .map(([, name]) => name)
    .join(',');
}

// Modifiers as an event has them: `Mod` is Meta on a Mac and Ctrl elsewhere.
function compileModifiers(modifiers: readonly Modifier[]): string {
  const mod = Platform.isMacOS ? 'Meta' : 'Ctrl';
  return modifiers
    .map((name) => (name === 'Mod' ? mod : name))
    .sort()
    .join(',');
}

/** Keys and what they do while the scope is on top of the keymap. A key it does not know goes to its parent. */
export class Scope {
  readonly #handlers: KeyHandler[] = [];

  constructor(readonly parent?: Scope) {}

  register(modifiers: Modifier[] | null, key: string | null, func: Listener): KeyHandler {
    const handler = { scope: this, modifiers: modifiers && compileModifiers(modifiers), key, func };
    this.#handlers.push(handler);
    return handler;
  }

  unregister(handler: KeyHandler): void {
    this.#handlers.remove(handler);
  }

  /** Runs the first handler that fits; what it returns is `false` when the event must go no further. */
  handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
    for (const { modifiers, key, func } of this.#handlers) {
      const fits =
        (modifiers === null || modifiers === context.modifiers) &&
        (key === null || key.toLowerCase() === context.key?.toLowerCase() || key === context.vkey);
      if (fits) return func(event, context);
    }
    return this.parent?.handleKey(event, context);
  }
}
