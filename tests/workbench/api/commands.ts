import type { Command } from 'obsidian';
import type { App } from './app';
import type { KeyHandler } from './scope';

/** The commands of the app and of its plugins, by their full ids. */
export class Commands {
  readonly commands: Record<string, Command> = {};
  readonly #hotkeys = new Map<string, KeyHandler[]>();

  constructor(readonly app: App) {}

  addCommand(command: Command): void {
    if (this.commands[command.id]) throw new Error(`There is a command "${command.id}" already.`);
    this.commands[command.id] = command;
    const handlers = (command.hotkeys ?? []).map(({ modifiers, key }) =>
      this.app.scope.register(modifiers, key, () => !this.executeCommandById(command.id)),
    );
    this.#hotkeys.set(command.id, handlers);
  }

  removeCommand(id: string): void {
    delete this.commands[id];
    for (const handler of this.#hotkeys.get(id) ?? []) this.app.scope.unregister(handler);
    this.#hotkeys.delete(id);
  }

  /** The commands that could run now. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.#run(command, true));
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id];
  }

  /** Runs a command; false when there is none, or it cannot run now. */
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    if (!command || !this.#run(command, true)) return false;
    try {
      return this.#run(command, false);
    } catch (error) {
      console.error(`The command "${id}" failed.`, error);
      return true;
    }
  }

  #run(command: Command, checking: boolean): boolean {
    const { callback, checkCallback, editorCallback, editorCheckCallback } = command;
    const view = this.app.workspace.activeEditor;
    if (editorCheckCallback ?? editorCallback) {
      if (!view || view.getMode() !== 'source') return false;
      const editor = view.editor as never;
      if (editorCheckCallback)
        return editorCheckCallback(checking, editor, view as never) === true || !checking;
      if (!checking) void editorCallback?.(editor, view as never);
      return true;
    }
    if (checkCallback) return checkCallback(checking) === true || !checking;
    if (!callback) return false;
    if (!checking) void callback();
    return true;
  }
}
