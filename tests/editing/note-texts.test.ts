/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { MarkdownView, type App, type WorkspaceLeaf } from 'obsidian';
import { NoteTexts } from '../../src/editing/note-texts';
import { openMemoryApp } from '../workbench/api/memory-app';
import { anchor, fileAt, noteWith } from './repairing-app';

const BEFORE = noteWith('09:34:00');
const AFTER = noteWith('0:09:34');
const [before, after] = [anchor('09:34:00'), anchor('0:09:34')];
const CHANGE = { from: BEFORE.indexOf(before), before, after, twins: 1 };

let app: App;
let leaf: WorkspaceLeaf;

beforeEach(async () => {
  app = await openMemoryApp({ 'A.md': BEFORE, 'B.md': BEFORE });
  leaf = app.workspace.getLeaf();
  await opens('A.md');
});

afterEach(() => {
  jest.restoreAllMocks();
  leaf.detach();
});

const opens = (path: string, mode = 'source'): Promise<void> =>
  leaf.openFile(fileAt(app, path), { state: { mode } });

function view(): MarkdownView {
  if (!(leaf.view instanceof MarkdownView)) throw new Error('No note is open.');
  return leaf.view;
}

/** What the files hold, and the editor. */
async function texts(): Promise<readonly string[]> {
  const files = await Promise.all(['A.md', 'B.md'].map((path) => app.vault.read(fileAt(app, path))));
  return [...files, view().editor.getValue()];
}

/** Changes A.md while something else happens to it, once its file is read. */
async function changesWhile(happens: () => Promise<void>): Promise<number> {
  const readBinary = app.vault.readBinary.bind(app.vault);
  jest.spyOn(app.vault, 'readBinary').mockImplementationOnce(async (file) => {
    const bytes = await readBinary(file);
    await happens();
    return bytes;
  });
  const { edits } = await new NoteTexts(app).change(fileAt(app, 'A.md'), [CHANGE]);
  return edits.length;
}

describe('a note that is open is changed', () => {
  test('in its editor, in one step that can be undone there', async () => {
    expect(await changesWhile(() => Promise.resolve())).toBe(1);
    expect(await texts()).toEqual([AFTER, BEFORE, AFTER]);
    view().editor.undo();
    expect(view().editor.getValue()).toBe(BEFORE);
  });

  test('alone, though another one comes into the editor meanwhile', async () => {
    expect(await changesWhile(() => opens('B.md'))).toBe(1);
    expect(await texts()).toEqual([AFTER, BEFORE, BEFORE]);
  });

  test('with what was not saved yet when another one came into the editor', async () => {
    view().editor.setValue(`${BEFORE}more`);
    expect(await changesWhile(() => opens('B.md'))).toBe(1);
    expect(await texts()).toEqual([`${AFTER}more`, BEFORE, BEFORE]);
  });

  test('though it is only read by then', async () => {
    expect(await changesWhile(() => opens('A.md', 'preview'))).toBe(1);
    expect((await texts())[0]).toBe(AFTER);
  });

  test('though it is open no more by then', async () => {
    expect(
      await changesWhile(() => {
        leaf.detach();
        return Promise.resolve();
      }),
    ).toBe(1);
    expect(await app.vault.read(fileAt(app, 'A.md'))).toBe(AFTER);
  });
});

test('a file that somebody else writes meanwhile is changed as it is then', async () => {
  await opens('B.md');
  const writes = (): Promise<void> => app.vault.modify(fileAt(app, 'A.md'), `${BEFORE}more`);
  expect(await changesWhile(writes)).toBe(1);
  expect(await app.vault.read(fileAt(app, 'A.md'))).toBe(`${AFTER}more`);
});
