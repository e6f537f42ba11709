import { EditorView } from '@codemirror/view';
import type { Plugin } from 'obsidian';
import type { NoteReader, PlaybackHold, PlayerOffer } from '../core/ports';
import { ChangeDesk } from './change-desk';
import { addConvertCommands } from './convert-commands';
import { LastEditor } from './last-editor';
import { paste, pastedMoments } from './moment-paste';
import { MomentSuggest } from './moment-suggest';
import { MomentWriter, type WriterParts } from './moment-writer';
import { NoteMaker, type MakerParts } from './note-maker';
import { addRepairCommands } from './repair-commands';
import { TypingPause } from './typing-pause';

/** What helps to write notes needs of the rest of the plugin. */
export interface WritingParts extends Omit<WriterParts, 'lastEditor' | 'nowPlaying'> {
  readonly notes: NoteReader;
  readonly notesOn: MakerParts['notesOn'];
  readonly nowPlaying: WriterParts['nowPlaying'] & PlaybackHold;
}

/** Registers what helps to write notes and to mend them. Returns what of it the player offers, too. */
export function addWriting(plugin: Plugin, parts: WritingParts): readonly PlayerOffer[] {
  const lastEditor = plugin.addChild(new LastEditor(plugin.app.workspace));
  const writer = new MomentWriter({ ...parts, lastEditor });
  plugin.registerEditorExtension(
    plugin.addChild(new TypingPause(parts.nowPlaying, parts.settings)).extension,
  );

  plugin.registerEditorSuggest(new MomentSuggest(plugin.app, parts));
  plugin.registerEvent(
    plugin.app.workspace.on('editor-paste', (event, editor, { file }) => {
      if (event.defaultPrevented || !parts.settings.choices.convertsPasted) return;
      const text = pastedMoments(event, editor, file);
      if (text === null) return;
      event.preventDefault();
      paste(editor, text);
    }),
  );
  // A choice that is needed at the first paste cannot wait for its file; nobody pastes without the focus.
  plugin.registerEditorExtension(
    EditorView.domEventHandlers({
      focus: () => {
        void parts.settings.recall();
      },
    }),
  );

  const desk = new ChangeDesk(plugin.app, parts.notes);
  addRepairCommands(plugin, parts.notes, desk);
  addConvertCommands(plugin, parts.notes, desk);

  const insert: PlayerOffer = {
    name: 'Insert current moment',
    icon: 'lucide-clock-plus',
    hasButton: true,
    isPossible: () => writer.isPossible,
    run: () => writer.insert(),
  };
  const maker = new NoteMaker(plugin.app, parts);
  const newNote: PlayerOffer = {
    name: 'New note for a video',
    icon: 'lucide-file-plus',
    hasButton: false,
    isPossible: () => true,
    run: () => maker.ask(),
  };
  addOfferCommand(plugin, 'insert-current-moment', insert);
  addOfferCommand(plugin, 'new-note-for-video', newNote);
  return [insert, newNote];
}

function addOfferCommand(plugin: Plugin, id: string, offer: PlayerOffer): void {
  plugin.addCommand({
    id,
    name: offer.name,
    icon: offer.icon,
    checkCallback: (isChecking) => {
      // A phone's toolbar and a hotkey may ask without checking: whoever does so is told why nothing is done.
      if (!isChecking) offer.run();
      return !isChecking || offer.isPossible();
    },
  });
}
