/** @jest-environment jsdom */
import { foldedRanges } from '@codemirror/language';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { MarkdownFileInfo } from 'obsidian';
import { StandInHost } from '../markdown/stand-in-host';
import { NoteEditor } from './note-editor';

let editor: NoteEditor;

function edit(text: string): void {
  const host = new StandInHost();
  const info = { app: host.app, file: null, hoverPopover: null } as MarkdownFileInfo;
  editor = new NoteEditor({ host, parent: document.body, info, mode: 'live', onChange: () => undefined });
  editor.load(text);
}

/** What is folded away, piece by piece. */
function folded(): string[] {
  const found: string[] = [];
  const { state } = editor.cm;
  foldedRanges(state).between(0, state.doc.length, (from, to) => {
    found.push(state.sliceDoc(from, to));
  });
  return found;
}

afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

describe('a fold', () => {
  it.each([
    ['a heading up to the next of its rank', '# A\n\nx\n\n## B\ny\n\n# C\nz', '\n\nx\n\n## B\ny'],
    ['the last heading up to the end', '## A\nx', '\nx'],
    ['a list item with what is in it', '- a\n  - b\n  more\n- c', '\n  - b\n  more'],
  ])('takes %s', (_, text, rest) => {
    edit(text);
    editor.setCursor(0, 0);
    editor.exec('toggleFold');
    expect(folded()).toEqual([rest]);
    expect(editor.cm.contentDOM.textContent).toContain('…');
    editor.exec('toggleFold');
    expect(folded()).toEqual([]);
  });

  it.each(['words', '- a\n- b', '# A\n# B', '> # A\n> x'])('is none in %j', (text) => {
    edit(text);
    editor.exec('foldAll');
    expect(folded()).toEqual([]);
  });

  it('opens when the cursor is put into it', () => {
    edit('# A\n\nwords\n\nmore');
    editor.exec('foldAll');
    editor.setCursor(2, 2);
    expect(folded()).toEqual([]);
  });

  it('opens and closes by its triangle', () => {
    edit('# A\n\nwords');
    const press = () =>
      editor.cm.contentDOM
        .querySelector('.collapse-icon')
        ?.dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));
    press();
    expect(folded()).toEqual(['\n\nwords']);
    press();
    expect(folded()).toEqual([]);
  });
});
