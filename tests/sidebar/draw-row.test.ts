/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { drawRow, momentWidthOf } from '../../src/sidebar/draw-row';
import type { Row } from '../../src/sidebar/row';

const VIDEO = parseVideoId('springvideo') as VideoId;
const PLACE = { path: 'Spring.md', line: 7 };
const TREE = { key: 'row', level: 3, position: 1, siblings: 1, isFolded: null };

const momentAt = (seconds: number, text = { before: 'The ', marked: 'dog', after: ' runs ahead' }): Row => ({
  ...TREE,
  kind: 'moment',
  moment: { videoId: VIDEO, seconds },
  written: '9:34',
  title: 'Spring',
  place: PLACE,
  text,
  isRepeated: false,
});

function drawn(row: Row): HTMLElement {
  const el = document.createElement('div');
  drawRow(el, row);
  return el;
}

describe('a drawn row', () => {
  test('of a moment says its time and its sentence, the marked part as the core panes mark it', () => {
    const el = drawn(momentAt(574));
    expect(el.querySelector('.video-citations-moment')?.textContent).toBe('9:34');
    expect(el.querySelector('.video-citations-sentence')?.textContent).toBe('The dog runs ahead');
    expect(el.querySelector('.search-result-file-matched-text')?.textContent).toBe('dog');
  });

  test('shows the marks of a text as a text', () => {
    const el = drawn(momentAt(0, { before: '<img src=x onerror=alert(1)> and ', marked: '<b>', after: '' }));
    expect(el.querySelector('img, b')).toBeNull();
    expect(el.textContent).toContain('<img src=x onerror=alert(1)> and <b>');
  });

  test('of a problem says its line; of a mention without a moment, it does not', () => {
    const place = (isProblem: boolean): Row => ({
      ...TREE,
      kind: 'place',
      place: PLACE,
      text: { before: 'What it says', marked: '', after: '' },
      isProblem,
    });
    expect(drawn(place(true)).querySelector('.video-citations-line')?.textContent).toBe('line 7');
    expect(drawn(place(false)).querySelector('.video-citations-line')).toBeNull();
  });

  test.each([
    [true, 'tree-item-icon collapse-icon is-collapsed'],
    [false, 'tree-item-icon collapse-icon'],
    [null, undefined],
  ])('has the arrow of its state: folded is %s', (isFolded, className) => {
    const el = drawn({ ...TREE, isFolded, kind: 'section', title: 'Sources', count: 2 });
    expect(el.querySelector('.collapse-icon')?.className).toBe(className);
  });

  test('leaves out a number that is not known yet', () => {
    const note = (count: number | null): Row => ({
      ...TREE,
      kind: 'note',
      title: 'Spring',
      place: PLACE,
      isBeside: false,
      count,
    });
    expect(drawn(note(0)).querySelector('.tree-item-flair')?.textContent).toBe('0');
    expect(drawn(note(null)).querySelector('.tree-item-flair')).toBeNull();
  });

  test('says that it is being read where it stands for a note that is not read yet', () => {
    expect(
      drawn({ ...TREE, kind: 'unread', paths: ['Spring.md'], isSearch: false }).getAttribute('aria-label'),
    ).toBe('Reading…');
  });
});

test.each([
  [[], 4],
  [[34], 4],
  [[34, 754], 5],
  [[34, 3747], 7],
])('moments at %j stand in a column of %i digits', (seconds, width) => {
  expect(momentWidthOf(seconds.map((each) => momentAt(each)))).toBe(width);
});
