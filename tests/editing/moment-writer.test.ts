/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MarkdownView, type App, type WorkspaceLeaf } from 'obsidian';
import type { VideoId } from '../../src/core/video-id';
import { NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import { LastEditor } from '../../src/editing/last-editor';
import { MomentWriter, type WriterParts } from '../../src/editing/moment-writer';
import { DEFAULT_CHOICES } from '../../src/settings';
import { settle } from '../reading/reading-app';
import { openMemoryApp } from '../workbench/api/memory-app';
import { anchor, fileAt } from './repairing-app';

const VIDEO = 'gcnPi-IEeec' as VideoId;
const TEXT = `---\nvideoId: ${VIDEO}\n---\nIt falls `;
const state = { videoId: VIDEO, seconds: 61 } as WriterParts['nowPlaying']['state'];

let app: App;
let leaf: WorkspaceLeaf;
let lastEditor: LastEditor;
let writer: MomentWriter;
/** Lets the writer know what there is to know. */
let learns: () => void;

beforeEach(async () => {
  document.body.replaceChildren();
  app = await openMemoryApp({ 'A.md': TEXT, 'B.md': TEXT });
  lastEditor = new LastEditor(app.workspace);
  lastEditor.load();
  writer = new MomentWriter({
    nowPlaying: { state },
    notes: {
      knowledgeFor: () => new Promise((resolve) => (learns = () => resolve(NO_VIDEO_KNOWN))),
    },
    settings: { choices: DEFAULT_CHOICES, recall: () => Promise.resolve() },
    lastEditor,
  });
  leaf = app.workspace.getLeaf();
  await opens('A.md');
});

afterEach(() => {
  lastEditor.unload();
  leaf.detach();
});

async function opens(path: string, mode = 'source'): Promise<void> {
  await leaf.openFile(fileAt(app, path), { active: true, state: { mode } });
  const { editor } = view();
  editor.setCursor(editor.offsetToPos(editor.getValue().length));
}

function view(): MarkdownView {
  if (!(leaf.view instanceof MarkdownView)) throw new Error('No note is open.');
  return leaf.view;
}

async function inserts(meanwhile: () => Promise<void> | void = () => undefined): Promise<void> {
  writer.insert();
  await settle();
  await meanwhile();
  learns();
  await settle();
}

const said = (): readonly (string | null)[] =>
  document.body.findAll('.notice-message').map((el) => el.textContent);

test('the moment is written behind the cursor', async () => {
  await inserts();
  expect([view().editor.getValue(), said()]).toEqual([TEXT + anchor('1:01'), []]);
});

test('twice in quick succession it is written twice', async () => {
  writer.insert();
  await settle();
  const first = learns;
  writer.insert();
  await settle();
  learns();
  first();
  await settle();
  expect(view().editor.getValue().match(/<a/g)).toHaveLength(2);
});

test('what is typed meanwhile stays before it', async () => {
  await inserts(() => view().editor.replaceSelection('and burns '));
  expect(view().editor.getValue()).toBe(`${TEXT}and burns ${anchor('1:01')}`);
});

test.each<[string, () => Promise<void> | void]>([
  ['another note is in its editor', () => opens('B.md')],
  ['it is only read', () => opens('A.md', 'preview')],
  ['it is closed', () => leaf.detach()],
])('nothing is written, and it is said, where by then %s', async (_, happens) => {
  const { editor } = view();
  await inserts(happens);
  expect(editor.getValue()).not.toContain('<a');
  expect(said()).toEqual(['The note is not open for editing any more: nothing is inserted.']);
});
