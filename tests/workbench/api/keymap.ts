import type { Modifier, PaneType, UserEvent } from 'obsidian';
import { Platform } from './platform';
import { modifiersOf, type Scope } from './scope';

/** Which scope hears the keys: the one pushed last. */
export class Keymap {
  readonly #scopes: Scope[] = [];

  constructor(readonly rootScope: Scope) {}

  pushScope(scope: Scope): void {
    this.#scopes.push(scope);
  }

  popScope(scope: Scope): void {
    this.#scopes.remove(scope);
  }

  /** Listens to the keys of a window; returns how to stop. */
  listen(win: Window): () => void {
    const onKey = (event: KeyboardEvent) => {
      const scope = this.#scopes.at(-1) ?? this.rootScope;
      const context = { modifiers: modifiersOf(event), key: event.key, vkey: event.code };
      if (scope.handleKey(event, context) !== false) return;
      event.preventDefault();
      event.stopPropagation();
    };
    win.addEventListener('keydown', onKey, true);
    return () => win.removeEventListener('keydown', onKey, true);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    switch (modifier) {
      case 'Mod':
        return Platform.isMacOS ? event.metaKey : event.ctrlKey;
      case 'Ctrl':
        return event.ctrlKey;
      case 'Meta':
        return event.metaKey;
      case 'Shift':
        return event.shiftKey;
      case 'Alt':
        return event.altKey;
    }
  }

  /** Where a link opens: Mod or the middle button a tab, Mod-Alt a split, Mod-Alt-Shift a window. */
  static isModEvent(event?: UserEvent | null): PaneType | boolean {
    if (!event) return false;
    const isMiddle = 'button' in event && event.button === 1;
    if (!isMiddle && !Keymap.isModifier(event, 'Mod')) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }
}
