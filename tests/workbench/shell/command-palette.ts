import type { Command } from 'obsidian';
import type { App } from '../api/app';
import { FuzzySuggestModal } from '../api/suggest-modal';

/** Every command that could run now, by its name; the chosen one runs. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Select a command...');
    this.emptyStateText = 'No commands found.';
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  override getItems(): Command[] {
    return this.app.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
  }

  override getItemText(command: Command): string {
    return command.name;
  }

  override onChooseItem(command: Command): void {
    // The prompt has gone by then, and the focus is back where the command is meant.
    this.app.commands.executeCommandById(command.id);
  }
}
