/** @jest-environment jsdom */
import { EditorState } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DrawnAnchors } from '../../src/editing/drawn-anchors';
import { EditedNote } from '../../src/editing/edited-note';
import { openReadingApp, settle, type ReadingApp } from '../reading/reading-app';
import { anchor, NOTE, VIDEO } from './writing-app';

const TEXT = `---\nvideoId: ${VIDEO}\n---\nIt falls ${anchor('1:01')}.\n\nIt burns ${anchor('1:02')}.\n`;

/** What Obsidian draws: an element of ours, at the start of the note. */
class DrawnWidget extends WidgetType {
  constructor(private readonly el: HTMLElement) {
    super();
  }

  override toDOM(): HTMLElement {
    return this.el;
  }
}

let reading: ReadingApp;
let view: EditorView;
let edited: EditedNote;
let anchors: DrawnAnchors;
/** How often the editor heard that the note is another one now. */
let news: number;

beforeEach(async () => {
  reading = await openReadingApp({ [NOTE]: TEXT });
  news = 0;
  edited = new EditedNote(reading.plugin.chips, () => news++);
});

afterEach(() => {
  anchors.end();
  edited.follow(null);
  view.destroy();
  reading.plugin.unload();
  document.body.replaceChildren();
});

/** An editor in which an element of some class is drawn, with HTML in it; it is looked at. */
async function draw(className: string, html: string): Promise<HTMLElement> {
  const el = document.createElement('div');
  el.className = className;
  el.innerHTML = html;
  const widget = Decoration.widget({ widget: new DrawnWidget(el), block: true });
  const extensions = EditorView.decorations.of(Decoration.set(widget.range(0)));
  view = new EditorView({ parent: document.body, state: EditorState.create({ doc: TEXT, extensions }) });
  edited.follow(NOTE);
  await reading.plugin.chips.read(NOTE);
  anchors = new DrawnAnchors(view, reading.plugin.chips, edited);
  anchors.begin();
  await Promise.resolve();
  return el;
}

function chipsIn(el: HTMLElement): readonly (string | null)[] {
  return el.findAll('.video-citations-chip').map((each) => each.getAttr('data-seconds'));
}

describe('chips are made of the anchors', () => {
  test.each([
    ['in HTML that Obsidian draws', 'cm-html-embed', anchor('1:01'), ['61']],
    ['in a table', 'cm-table-widget', `<table><tr><td>${anchor('1:02')}</td></tr></table>`, ['62']],
    ['not where post-processors run', 'cm-callout', anchor('1:01'), []],
    [
      'not in what stands in another note',
      'cm-html-embed',
      `<p class="internal-embed">${anchor('1:01')}</p>`,
      [],
    ],
    ['not of other links', 'cm-html-embed', '<a href="https://youtu.be/x?t=1">1:01</a>', []],
  ])('%s', async (_, className, html, seconds) => {
    expect(chipsIn(await draw(className, html))).toEqual(seconds);
  });

  test('that are drawn later', async () => {
    const el = await draw('cm-table-widget', '');
    el.createDiv().innerHTML = anchor('1:01');
    await settle();
    expect(chipsIn(el)).toEqual(['61']);
  });

  test('once, though somebody was there first', async () => {
    const el = await draw('cm-table-widget', '');
    const note = await reading.plugin.chips.read(NOTE);
    const anchorEl = el.createEl('a', { cls: 'yt-timestamp', text: '[1:01]', attr: { 'data-t': '1:01' } });
    const first = reading.plugin.chips.dressDrawn(anchorEl, note);
    first.load();
    const drawn = anchorEl.outerHTML;
    await settle();
    expect(anchorEl.outerHTML).toBe(drawn);
    anchors.end();
    expect(chipsIn(el)).toEqual(['61']);
    first.unload();
  });

  test('once the note is known, and somebody looks again', async () => {
    const file = reading.app.vault.getFileByPath(NOTE);
    const el = await draw('cm-html-embed', anchor('1:01'));
    anchors.end();
    if (file) await reading.app.vault.modify(file, `${TEXT}\nmore`);
    edited.follow(null);
    edited.follow(NOTE);
    anchors.begin();
    await Promise.resolve();
    expect(chipsIn(el)).toEqual([]);
    await settle();
    expect(news).toBe(1);
    anchors.end();
    anchors.begin();
    await Promise.resolve();
    expect(chipsIn(el)).toEqual(['61']);
  });
});

describe('an anchor is its author’s again', () => {
  test('when Obsidian draws it no more', async () => {
    const el = await draw('cm-html-embed', anchor('1:01'));
    const anchorEl = el.find('a');
    anchorEl.remove();
    await settle();
    expect(anchorEl.outerHTML).toBe(anchor('1:01'));
    expect(reading.plugin.events.isAttended(anchorEl)).toBe(false);
  });

  test('when nobody looks any more before the first look', async () => {
    const el = await draw('cm-html-embed', anchor('1:01'));
    anchors.end();
    anchors.begin();
    anchors.end();
    await Promise.resolve();
    expect(el.innerHTML).toBe(anchor('1:01'));
  });

  test('when nobody looks any more, and what comes then stays as it is', async () => {
    const el = await draw('cm-html-embed', anchor('1:01'));
    anchors.end();
    el.createDiv().innerHTML = anchor('1:02');
    await settle();
    expect(el.innerHTML).toBe(`${anchor('1:01')}<div>${anchor('1:02')}</div>`);
  });
});
