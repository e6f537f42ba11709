/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sanitizeHTMLToDom } from 'obsidian';
import type { ChipContent } from '../../src/chip/chip-content';
import { parseNote } from '../../src/core/parse-note';
import { anchorsOf } from '../../src/editing/written-anchors';
import { ChipWidget, type DrawnChips } from '../../src/editing/live-preview-widget';
import { openReadingApp, type ReadingApp } from '../reading/reading-app';
import { anchor } from './writing-app';

const HTML = anchor('1:01');

let reading: ReadingApp;
let drawn: DrawnChips;

beforeEach(async () => {
  reading = await openReadingApp({});
  drawn = new WeakMap();
});

afterEach(() => {
  reading.plugin.unload();
});

/** What a timestamp says in a note of one claim. */
function content(written = '1:01', claim = 'It falls'): ChipContent {
  const note = parseNote('A.md', `---\nvideoId: gcnPi-IEeec\n---\n${claim} ${anchor(written)}.`);
  return reading.plugin.chips.contentOf({ written, video: null }, note);
}

function widget(html: string, says: ChipContent): ChipWidget {
  return new ChipWidget(html, says, reading.plugin.chips, drawn);
}

test('two are the same where the same is written, meant and claimed', () => {
  const one = widget(HTML, content());
  expect(one.eq(widget(HTML, content()))).toBe(true);
  expect(one.eq(widget(anchor('1:02'), content()))).toBe(false);
  expect(one.eq(widget(HTML, content('1:02')))).toBe(false);
  expect(one.eq(widget(HTML, content('1:01', 'It burns')))).toBe(false);
});

test('one is drawn as what is written, made safe and dressed', () => {
  const html = '<a class="yt-timestamp mine" data-t="1:01" onclick="alert(1)">[1:01]</a>';
  const el = widget(html, content()).toDOM();
  expect([el.tagName, el.hasClass('mine'), el.hasAttribute('onclick'), el.getAttr('data-seconds')]).toEqual([
    'A',
    true,
    false,
    '61',
  ]);
  expect(reading.plugin.events.isAttended(el)).toBe(true);
});

test('what is drawn goes on as another one of the same text', () => {
  const el = widget(HTML, content()).toDOM();
  expect(widget(HTML, content('1:02')).updateDOM(el)).toBe(true);
  expect(el.getAttr('data-seconds')).toBe('62');
});

test('what is drawn is no other text, and nothing that somebody else drew', () => {
  const el = widget(HTML, content()).toDOM();
  expect(widget(anchor('1:02'), content('1:02')).updateDOM(el)).toBe(false);
  expect(widget(HTML, content()).updateDOM(document.createElement('a'))).toBe(false);
  expect(el.getAttr('data-seconds')).toBe('61');
});

test('a cue keeps all that is done to it from the editor, a problem all but the mouse', () => {
  const ignored = (written: string): boolean[] =>
    ['mousedown', 'pointerup', 'keydown', 'copy'].map((type) =>
      widget(HTML, content(written)).ignoreEvent(new Event(type)),
    );
  expect(ignored('1:01')).toEqual([true, true, true, true]);
  expect(ignored('soon')).toEqual([false, false, true, true]);
});

test('one that goes is heard no more', () => {
  const one = widget(HTML, content());
  const el = one.toDOM();
  one.destroy(el);
  expect(reading.plugin.events.isAttended(el)).toBe(false);
  expect(el.outerHTML).toBe(HTML);
});

test('one that has an attribute of a name that no script may give goes as it came', () => {
  const html = '<a class="yt-timestamp" data-t="1:01" data-×="1">[1:01]</a>';
  const one = widget(html, content());
  const el = one.toDOM();
  one.destroy(el);
  expect(el.isEqualNode(sanitizeHTMLToDom(html).firstChild)).toBe(true);
});

const tokens = fc.constantFrom(
  ...['class="yt-timestamp"', " class='yt-timestamp'", ' data-t="1:01"', ' data-t="1:01', ' is="x"'],
  ...[' id="attributes"', ' name="nodeName"', '"', "'", '=', '/', '>', '/>', '</a>', '[1:01]', '<', '<b>'],
  ...['<!--', '-->', '<style>', '<svg>', '<template>', '<select>', '<td>', '\0', '\f', ']]>', '<?'],
);

test('whatever is understood as a timestamp can be drawn, and heard', () => {
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 10 }), (parts) => {
      for (const { html, written } of anchorsOf(`<a class="yt-timestamp" ${parts.join('')}`)) {
        const el = widget(html, content(written)).toDOM();
        expect([el.tagName, reading.plugin.events.isAttended(el)]).toEqual(['A', true]);
      }
    }),
    { numRuns: 2000, seed: 1, examples: [[['data-t="1:01>[1:01]</a>']], [['is="x">[1:01]</a>']]] },
  );
});
