/** @jest-environment jsdom */
import { syntaxTree } from '@codemirror/language';
import { Facet } from '@codemirror/state';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  MarkdownRenderChild,
  type MarkdownFileInfo,
} from 'obsidian';
import { StandInHost } from '../markdown/stand-in-host';
import type { EditorMode } from './editor-mode';
import { NoteEditor } from './note-editor';

const editors: NoteEditor[] = [];

function edit(text: string, mode: EditorMode = 'live', host = new StandInHost()) {
  const changes: string[] = [];
  const info = {
    app: host.app,
    file: { path: 'Note.md', basename: 'Note' },
    hoverPopover: null,
  } as MarkdownFileInfo;
  const parent = document.body.appendChild(document.createElement('div'));
  const editor = new NoteEditor({ host, parent, info, mode, onChange: (value) => changes.push(value) });
  editor.load(text);
  editors.push(editor);
  return { editor, changes, info, content: editor.cm.contentDOM };
}

function linesOf(content: HTMLElement): (string | null)[] {
  return [...content.querySelectorAll('.cm-line')].map((line) => line.textContent);
}

// jsdom lays nothing out, and has no rectangles for a range of text.
beforeAll(() => {
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
});

afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

describe('an editor', () => {
  it('gives plugins its file, its view and its mode through fields of the state', () => {
    const { editor, info } = edit('x');
    expect(editor.cm.state.field(editorInfoField)).toBe(info);
    expect(editor.cm.state.field(editorEditorField)).toBe(editor.cm);
    expect(editor.cm.state.field(editorLivePreviewField)).toBe(true);
    editor.mode = 'source';
    expect(editor.cm.state.field(editorLivePreviewField)).toBe(false);
  });

  it('has the extensions of plugins last, and takes up new ones when it is told', () => {
    const mark = Facet.define<string>();
    const host = new StandInHost();
    const { editor } = edit('x', 'live', host);
    host.extensions.push(mark.of('plugin'));
    editor.refresh();
    expect(editor.cm.state.facet(mark)).toEqual(['plugin']);
  });

  it('tells of edits but not of a text that is loaded', () => {
    const { editor, changes } = edit('one');
    editor.load('two');
    expect(changes).toEqual([]);
    editor.replaceRange('!', { line: 0, ch: 3 });
    expect(changes).toEqual(['two!']);
  });

  it('keeps text, cursor and history through a change of mode', () => {
    const { editor } = edit('one');
    editor.replaceRange(' two', { line: 0, ch: 3 });
    editor.setCursor(0, 2);
    editor.mode = 'source';
    expect(editor.getCursor()).toEqual({ line: 0, ch: 2 });
    editor.undo();
    expect(editor.getValue()).toBe('one');
    editor.redo();
    expect(editor.getValue()).toBe('one two');
  });

  it('reads and writes by lines and columns from 0', () => {
    const { editor } = edit('one\ntwo three\nfour');
    expect(editor.getLine(1)).toBe('two three');
    expect(editor.lineCount()).toBe(3);
    expect(editor.getRange({ line: 0, ch: 1 }, { line: 1, ch: 3 })).toBe('ne\ntwo');
    expect(editor.posToOffset({ line: 1, ch: 4 })).toBe(8);
    expect(editor.offsetToPos(8)).toEqual({ line: 1, ch: 4 });
    expect(editor.wordAt({ line: 1, ch: 5 })).toEqual({ from: { line: 1, ch: 4 }, to: { line: 1, ch: 9 } });
    editor.setSelection({ line: 1, ch: 0 }, { line: 1, ch: 3 });
    expect(editor.getSelection()).toBe('two');
    editor.replaceSelection('2');
    expect(editor.getLine(1)).toBe('2 three');
    expect(editor.getCursor()).toEqual({ line: 1, ch: 1 });
    editor.exec('goEnd');
    expect(editor.getCursor()).toEqual({ line: 2, ch: 4 });
  });

  it('changes several places in one transaction, all by the positions before it', () => {
    const { editor, changes } = edit('ab\ncd');
    editor.transaction({
      changes: [
        { from: { line: 0, ch: 0 }, text: 'x' },
        { from: { line: 1, ch: 0 }, to: { line: 1, ch: 1 }, text: 'y' },
      ],
      selection: { from: { line: 1, ch: 1 } },
    });
    expect(editor.getValue()).toBe('xab\nyd');
    expect(editor.getCursor()).toEqual({ line: 1, ch: 1 });
    expect(changes).toHaveLength(1);
  });

  it.each([
    [{ line: -1, ch: 0 }, 0],
    [{ line: 9, ch: 0 }, 5],
    [{ line: 0, ch: 99 }, 2],
  ])('takes %j as the nearest place in the text', (pos, offset) => {
    expect(edit('ab\ncd').editor.posToOffset(pos)).toBe(offset);
  });
});

describe('the syntax tree', () => {
  it.each([
    ['---\nid: |1\n---\n', 'hmd-frontmatter'],
    ['a `co|de` b', 'inline-code'],
    ['```\nco|de\n```', 'hmd-codeblock'],
    ['a $x|^2$ b', 'math'],
    ['a %%no|te%% b', 'comment'],
    ['a [[li|nk]] b', 'hmd-internal-link'],
    ['Hi |<a class="c">t</a>', 'bracket_hmd-html-begin_tag'],
    ['Hi <a class="c">t</a|>', 'bracket_hmd-html-end_tag'],
    ['Hi <a class=|"c">t</a>', 'string'],
    ['# Ti|tle', 'header_header-1'],
    ['a **bo|ld** b', 'strong'],
    ['pla|in', 'Document'],
    ['Hi <a class="c">te|xt</a>', 'Document'],
  ])('of %j has a node %s', (marked, name) => {
    const offset = marked.indexOf('|');
    const { editor } = edit(marked.slice(0, offset) + marked.slice(offset + 1), 'source');
    expect(syntaxTree(editor.cm.state).resolveInner(offset, 1).type.name).toBe(name);
  });
});

describe('Live Preview', () => {
  const ANCHOR = '<a class="yt-timestamp" data-t="09:34:00">[09:34:00]</a>';

  it.each([
    ['a paragraph', `A claim ${ANCHOR}.`],
    ['a list', `- A claim ${ANCHOR}`],
    ['a heading', `## A claim ${ANCHOR}`],
    ['a quote', `> A claim ${ANCHOR}`],
    ['bold text', `**A claim ${ANCHOR}**`],
    ['a footnote', `[^1]: A claim ${ANCHOR}`],
    ['a footnote of nothing else', `[^1]: ${ANCHOR}`],
    ['a note with frontmatter', `---\nid: x\n---\nA claim ${ANCHOR}`],
  ])('draws an inline element of HTML in %s', (_where, text) => {
    const embed = edit(text).content.querySelector('.cm-html-embed');
    expect(embed?.outerHTML).toBe(
      `<span class="cm-html-embed" tabindex="-1" contenteditable="false">${ANCHOR}</span>`,
    );
  });

  it('shows the source where a selection touches it, and conceals it when the focus leaves', async () => {
    const { editor, content } = edit(`ab ${ANCHOR} cd`);
    const isDrawn = () => content.querySelector('.cm-html-embed') !== null;
    const focusIsNoticed = () => new Promise((resolve) => setTimeout(resolve, 20));
    editor.focus();
    await focusIsNoticed();
    editor.cm.dispatch({ selection: { anchor: 1 } });
    expect(isDrawn()).toBe(true);
    editor.cm.dispatch({ selection: { anchor: 3 } });
    expect(isDrawn()).toBe(false);
    editor.cm.dispatch({ selection: { anchor: 3 + ANCHOR.length } });
    expect(isDrawn()).toBe(false);
    editor.cm.dispatch({ selection: { anchor: 4 + ANCHOR.length } });
    expect(isDrawn()).toBe(true);
    editor.cm.dispatch({ selection: { anchor: 5 } });
    expect(isDrawn()).toBe(false);
    editor.blur();
    await focusIsNoticed();
    expect(isDrawn()).toBe(true);
  });

  it('draws a block of HTML in its place', () => {
    const embed = edit('x\n\n<div>\n<b>t</b>\n</div>\n\ny').content.querySelector(
      'div.cm-html-embed.cm-embed-block',
    );
    expect(embed?.querySelector('b')?.textContent).toBe('t');
  });

  it('draws a callout as a nested note whose post-processors know no lines', () => {
    const host = new StandInHost();
    const infos: unknown[] = [];
    host.processors.push((el, ctx) => void infos.push([ctx.sourcePath, ctx.getSectionInfo(el)]));
    const { content } = edit('x\n\n> [!note] T\n> text\n\ny', 'live', host);
    expect(content.querySelector('.cm-callout .callout-content')).not.toBeNull();
    expect(infos).toEqual([['Note.md', null]]);
  });

  it.each([
    ['a **b** c', 'a b c'],
    ['a *b* ~~c~~ `d` ==e==', 'a b c d e'],
    ['## Title', 'Title'],
    ['see [[target | alias]]', 'see alias'],
    ['see [[target]]', 'see target'],
    ['see [text](target.md)', 'see text'],
  ])('of %j reads %j', (text, shown) => {
    expect(linesOf(edit(text).content)).toEqual([shown]);
  });

  it.each([
    ['- one\n  - two', 'onetwo', '.list-bullet'],
    ['- [ ] one', 'one', '.task-list-item-checkbox'],
  ])('of %j has marks of its own', (text, _shown, selector) => {
    expect(edit(`x\n\n${text}`).content.querySelector(selector)).not.toBeNull();
  });

  it('ticks a task by a click, in the text', () => {
    const { editor, content } = edit('x\n\n- [ ] one\n- [x] two');
    for (const box of content.querySelectorAll<HTMLElement>('.task-list-item-checkbox')) box.click();
    expect(editor.getValue()).toBe('x\n\n- [x] one\n- [ ] two');
  });

  it('shows the name of the note and its properties, and puts the cursor below them', () => {
    const { editor, content } = edit('---\nup: "[[A]]"\n---\ntext');
    expect(content.querySelector('.inline-title')?.textContent).toBe('Note');
    expect(content.querySelector('.metadata-property a.internal-link')?.textContent).toBe('A');
    expect(editor.getCursor()).toEqual({ line: 3, ch: 0 });
  });

  it('leaves properties that cannot be read as they are written', () => {
    const { content } = edit('---\nup: [\n---\ntext');
    expect(content.querySelector('.metadata-container')).toBeNull();
    expect(content.textContent).toContain('up: [');
  });

  it('draws an embedded note with its own path, and media from the host', () => {
    const host = new StandInHost({ 'p.png': '' });
    const { content } = edit('x\n\n![[p.png|90]]\n\na ![[p.png]] b', 'live', host);
    const sources = [...content.querySelectorAll('img')].map((img) => img.getAttribute('src'));
    expect(sources.filter((src) => src === 'app://vault/p.png')).toHaveLength(2);
  });

  it('has a plugin draw its fenced code', () => {
    const host = new StandInHost();
    host.codeBlocks.set('abc', (source, el) => el.append(source.toUpperCase()));
    const { content } = edit('x\n\n```abc\nq\n```\n\n```js\nq\n```', 'live', host);
    expect(content.querySelector('.cm-preview-code-block')?.textContent).toBe('Q');
    expect(content.querySelectorAll('.cm-line.HyperMD-codeblock')).toHaveLength(3);
  });

  it('unloads what post-processors added to a widget when its text goes', () => {
    const host = new StandInHost();
    const unloaded: string[] = [];
    host.processors.push((el, ctx) => {
      const child = new MarkdownRenderChild(el);
      child.register(() => unloaded.push('gone'));
      ctx.addChild(child);
    });
    const { editor } = edit('x\n\n> [!note] T\n> text\n', 'live', host);
    expect(unloaded).toEqual([]);
    editor.setValue('x');
    expect(unloaded).toEqual(['gone']);
  });

  it('keeps the cursor where it is when the text changes elsewhere', () => {
    const { editor } = edit('one\ntwo');
    editor.setCursor(1, 2);
    editor.setValue('one, longer\ntwo');
    expect(editor.getCursor()).toEqual({ line: 1, ch: 2 });
  });

  it('is absent in Source mode', () => {
    const text = `## a **b** ${ANCHOR}`;
    expect(linesOf(edit(text, 'source').content)).toEqual([text]);
  });

  it('reads each line the way in which it begins', () => {
    const { content } = edit('one\nعودة one\n- <b>x</b> two\n> שלום');
    expect([...content.querySelectorAll('.cm-line')].map((line) => line.getAttribute('dir'))).toEqual([
      'ltr',
      'rtl',
      'ltr',
      'rtl',
    ]);
  });

  it('sizes the words of a heading, and not what it draws in place of HTML', () => {
    const { content } = edit(`x\n## A claim ${ANCHOR}, and more`);
    const sized = [...content.querySelectorAll('.cm-header-2')].map((el) => el.textContent).join('|');
    expect(sized).toBe('A claim |, and more');
  });

  it('styles links, and leaves words in brackets plain', () => {
    const { content } = edit('[[a]] [b](c.md) <b>[09:34:00]</b>', 'source');
    const styled = [...content.querySelectorAll('.cm-hmd-internal-link, .cm-link')].map(
      (el) => el.textContent,
    );
    expect(styled).toEqual(['[[a]]', '[b](c.md)']);
  });

  it('opens a drawn link by a click', () => {
    const host = new StandInHost();
    const { content } = edit('see [[target | alias]]', 'live', host);
    content
      .querySelector('.cm-hmd-internal-link')
      ?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    expect(host.opened).toEqual([{ linktext: 'target', sourcePath: 'Note.md' }]);
  });
});
