/** @jest-environment jsdom */
import { EditorView } from '@codemirror/view';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { editorInfoField, editorLivePreviewField, type MarkdownFileInfo } from 'obsidian';
import { StandInHost } from '../markdown/stand-in-host';
import { NoteEditor } from './note-editor';

const TABLE = '| A | B |\n|---|---|\n| **c** | d |';
const NOTE = `x\n\n${TABLE}\n\ny`;

let host: StandInHost;
let editor: NoteEditor;

// jsdom lays nothing out.
beforeAll(() => {
  document.elementFromPoint = () => null;
});

beforeEach(() => {
  host = new StandInHost();
  const info = { app: host.app, file: { path: 'A.md', basename: 'A' } } as MarkdownFileInfo;
  editor = new NoteEditor({ host, parent: document.body, info, mode: 'live', onChange: () => undefined });
  editor.load(NOTE);
});

afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

function cellEl(text: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('.table-cell-wrapper')];
  const found = all.find((el) => el.textContent === text);
  if (!found) throw new Error(`No cell says ${text}.`);
  return found;
}

function press(el: Element): void {
  el.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
}

/** The editors that are open in cells. */
function open(): EditorView[] {
  return [...document.querySelectorAll<HTMLElement>('.table-cell-wrapper .cm-editor')].flatMap((el) => {
    const view = EditorView.findFromDOM(el);
    return view ? [view] : [];
  });
}

describe('a table in Live Preview', () => {
  it('is drawn cell by cell, whatever is selected, and no post-processor sees it', () => {
    host.processors.push(() => {
      throw new Error('a post-processor ran');
    });
    editor.load(`${NOTE}!`);
    expect(cellEl('c').querySelector('strong')).not.toBeNull();
    editor.focus();
    editor.setSelection({ line: 0, ch: 0 }, { line: 6, ch: 1 });
    expect(document.querySelectorAll('.table-cell-wrapper')).toHaveLength(4);
  });

  it('has an editor in the cell that is pressed, in one at a time', () => {
    press(cellEl('c'));
    expect(open().map((view) => view.state.doc.toString())).toEqual(['**c**']);
    press(cellEl('d'));
    expect(open().map((view) => view.state.doc.toString())).toEqual(['d']);
    expect(cellEl('c').querySelector('strong')).not.toBeNull();
  });

  it('gives that editor the note’s file, Live Preview, and the extensions of plugins', () => {
    const seen: unknown[] = [];
    host.extensions.push(
      EditorView.updateListener.of(({ view, state }) => {
        if (view !== editor.cm)
          seen.push([state.field(editorInfoField).file?.path, state.field(editorLivePreviewField)]);
      }),
    );
    editor.refresh();
    press(cellEl('d'));
    open()[0]?.dispatch({ selection: { anchor: 0 } });
    expect(seen).toContainEqual(['A.md', true]);
  });

  it('writes what is typed there into the note, with the cursor', () => {
    press(cellEl('d'));
    const [view] = open();
    view?.dispatch({ changes: { from: 1, insert: 'ef ' }, selection: { anchor: 3 } });
    expect(editor.getValue()).toBe(NOTE.replace('d |', 'def |'));
    expect(editor.getCursor()).toEqual({ line: 4, ch: 13 });
    expect(open()).toEqual([view]);
    expect(view?.state.doc.toString()).toBe('def ');
  });

  it('has what the note becomes, by undo or from elsewhere', () => {
    press(cellEl('d'));
    const [view] = open();
    view?.dispatch({ changes: { from: 1, insert: '!' } });
    editor.undo();
    expect([editor.getValue(), view?.state.doc.toString()]).toEqual([NOTE, 'd']);
    editor.setValue(NOTE.replace('| d |', '| e |').replace('**c**', 'f'));
    expect(view?.state.doc.toString()).toBe('e');
    expect(cellEl('f').querySelector('strong')).toBeNull();
    editor.setValue('no table');
    expect(document.querySelector('.cm-table-widget, .table-cell-wrapper')).toBeNull();
  });

  it('is entered by the cursor that is put into it, and left by the focus', async () => {
    editor.focus();
    await tick();
    editor.setCursor(4, 10);
    await tick();
    expect(open().map((view) => [view.state.doc.toString(), view.hasFocus])).toEqual([['d', true]]);
    expect(editor.hasFocus()).toBe(true);
    open()[0]?.contentDOM.blur();
    await tick();
    expect(open()).toEqual([]);
    expect(cellEl('d')).toBeDefined();
  });
});
