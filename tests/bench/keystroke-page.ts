// Runs in a browser: a large note in two editors, one of them with the plugin's Live Preview, and keys pressed in both.
import '../workbench/api/obsidian';
import { defaultKeymap, history } from '@codemirror/commands';
import { StateField, type Extension } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, keymap, type DecorationSet } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField, type App, type MarkdownFileInfo } from 'obsidian';
import { ChipEvents } from '../../src/chip/chip-events';
import { Chips } from '../../src/chip/chips';
import { PlayingChips } from '../../src/chip/playing-chips';
import type { Note } from '../../src/core/note';
import { NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import { parseNote } from '../../src/core/parse-note';
import type { NoteReader, Player, VaultMap } from '../../src/core/ports';
import { livePreviewChips } from '../../src/editing/live-preview';
import { StillPlaying } from '../still-playing';
import { emptyDurations } from '../vault/empty-durations';
import { HtmlWidget } from '../workbench/editor/html-widget';
import { noteLanguage } from '../workbench/editor/note-language';

/** What pressing keys costs, in microseconds a key: what the quickest fifth of many rounds took at most. */
export interface KeystrokeCost {
  readonly without: number;
  readonly with: number;
  readonly ratio: number;
  /** Chips that were drawn, so that nothing is measured that is not there. */
  readonly chips: number;
}

declare global {
  interface Window {
    measureKeystrokes?: (text: string, cursor: number) => KeystrokeCost;
  }
}

const ROUNDS = 150;
const KEYS_A_ROUND = 10;

/** Knows one note. */
class OneNote implements NoteReader {
  constructor(private readonly note: Note) {}

  read = (): Promise<Note> => Promise.resolve(this.note);
  peek = (): Note => this.note;
  knowledgeFor = () => Promise.resolve(NO_VIDEO_KNOWN);
  onNewMeaning = () => () => undefined;
}

/** An app in which no window ever opens or closes. */
const STILL_APP = { workspace: { on: () => ({}), onLayoutReady: () => undefined } } as unknown as App;

function chipsOf(note: Note): Chips {
  const events = new ChipEvents(STILL_APP);
  events.load();
  return new Chips({
    notes: new OneNote(note),
    durations: emptyDurations(),
    vault: { onChange: () => () => undefined } as unknown as VaultMap,
    player: {} as Player,
    events,
    playing: new PlayingChips(new StillPlaying()),
  });
}

/** HTML as Obsidian draws it without the plugin: the same anchors, as links that do nothing. */
const drawnHtml = StateField.define<DecorationSet>({
  create: ({ doc }) =>
    Decoration.set(
      Array.from(doc.toString().matchAll(/<a .*?<\/a>/g), ({ 0: html, index }) =>
        Decoration.replace({ widget: new HtmlWidget(html, false) }).range(index, index + html.length),
      ),
    ),
  update: (drawn, { changes }) => drawn.map(changes),
  provide: (field) => EditorView.decorations.from(field),
});

/** An editor with what Obsidian's has at least; all that it does besides would only make the ratio smaller. */
function openEditor(text: string, extension: Extension): EditorView {
  const parent = document.body.createDiv();
  parent.setCssStyles({ height: '700px', width: '700px' });
  const info = { file: { path: 'Large.md' } } as MarkdownFileInfo;
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      editorInfoField.init(() => info),
      editorLivePreviewField.init(() => true),
      EditorView.theme({ '&': { height: '700px' }, '.cm-scroller': { overflow: 'auto' } }),
      EditorView.lineWrapping,
      drawSelection(),
      history(),
      keymap.of(defaultKeymap),
      noteLanguage(),
      drawnHtml,
      extension,
    ],
  });
  return view;
}

/** Presses some keys, one after the other, each until the text is laid out; milliseconds for all. */
function press(view: EditorView): number {
  view.focus();
  const begun = performance.now();
  for (let key = 0; key < KEYS_A_ROUND; key++) {
    view.dispatch(view.state.replaceSelection('x'), { userEvent: 'input.type' });
    view.coordsAtPos(view.state.selection.main.head);
  }
  return performance.now() - begun;
}

const inMicroseconds = (milliseconds: number): number => Math.round((milliseconds * 1000) / KEYS_A_ROUND);

/** Whatever else the machine does makes rounds slower, never quicker. */
function quickOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 5)] ?? NaN;
}

window.measureKeystrokes = (text, cursor) => {
  const chips = chipsOf(parseNote('Large.md', text));
  const views = [openEditor(text, []), openEditor(text, livePreviewChips(chips))] as const;
  for (const view of views) {
    view.dispatch({
      selection: { anchor: cursor },
      effects: EditorView.scrollIntoView(cursor, { y: 'center' }),
    });
    view.coordsAtPos(cursor);
  }
  for (const view of views) press(view);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    // Who comes first takes turns.
    const [first, second] = round % 2 === 0 ? views : [views[1], views[0]];
    const [one, other] = [press(first), press(second)];
    return round % 2 === 0 ? { without: one, with: other } : { without: other, with: one };
  });
  const [without, withPlugin] = [
    quickOf(rounds.map((each) => each.without)),
    quickOf(rounds.map((each) => each.with)),
  ];
  return {
    without: inMicroseconds(without),
    with: inMicroseconds(withPlugin),
    ratio: withPlugin / without,
    chips: views[1].contentDOM.findAll('a.video-citations-chip').length,
  };
};
