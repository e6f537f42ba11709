import type { Plugin } from 'obsidian';
import type { NoteReader } from '../core/ports';
import type { ChangeDesk } from './change-desk';
import { RepairSession } from './repair-session';

/** Registers the commands that write timestamps as what they mean, and the one that takes a change back. */
export function addRepairCommands(plugin: Plugin, notes: NoteReader, desk: ChangeDesk): void {
  const session = new RepairSession(plugin.app, notes, desk);
  plugin.addCommand({
    id: 'repair-timestamps-in-note',
    name: 'Repair timestamps in this note',
    icon: 'lucide-wrench',
    checkCallback: (isChecking) => {
      const file = plugin.app.workspace.getActiveFile();
      if (file?.extension !== 'md') return false;
      if (!isChecking) session.inNote(file);
      return true;
    },
  });
  plugin.addCommand({
    id: 'repair-timestamps-in-vault',
    name: 'Repair timestamps in the vault',
    icon: 'lucide-library',
    callback: () => session.inVault(),
  });
  plugin.addCommand({
    id: 'undo-last-repair',
    name: 'Undo last repair or conversion',
    icon: 'lucide-undo-2',
    checkCallback: (isChecking) => {
      if (desk.canUndo && !isChecking) desk.undo();
      return desk.canUndo;
    },
  });
}
