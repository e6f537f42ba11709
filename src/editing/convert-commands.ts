import type { Plugin } from 'obsidian';
import type { NoteReader } from '../core/ports';
import type { ChangeDesk } from './change-desk';
import { ConvertSession } from './convert-session';

/** Registers the commands that make timestamps of times and addresses: of the whole note, of what is selected. */
export function addConvertCommands(plugin: Plugin, notes: NoteReader, desk: ChangeDesk): void {
  const session = new ConvertSession(plugin.app, notes, desk);
  plugin.addCommand({
    id: 'convert-times-in-note',
    name: 'Convert times and addresses in this note to timestamps',
    icon: 'lucide-replace-all',
    checkCallback: (isChecking) => {
      const file = plugin.app.workspace.getActiveFile();
      if (file?.extension !== 'md') return false;
      if (!isChecking) session.inNote(file, null);
      return true;
    },
  });
  plugin.addCommand({
    id: 'convert-times-in-selection',
    name: 'Convert times and addresses in selection to timestamps',
    icon: 'lucide-replace',
    editorCheckCallback: (isChecking, editor, { file }) => {
      if (file === null || !editor.somethingSelected()) return false;
      if (!isChecking) session.inNote(file, { from: editor.getCursor('from'), to: editor.getCursor('to') });
      return true;
    },
  });
}
