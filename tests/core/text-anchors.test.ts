import { describe, expect, test } from '@jest/globals';
import { anchorBeside, anchorMeantAt, anchorsOfText } from '../../src/core/text-anchors';

const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

describe('the anchors of a text', () => {
  test('are those of its prose, by offsets in the text', () => {
    const text = `---\ntitle: ${anchor('0:01')}\n---\nOne ${anchor('0:02')}, \`${anchor('0:03')}\`\n\n> - ${anchor('0:04')}\n`;
    const anchors = anchorsOfText(text);
    expect(anchors.map(({ written }) => written)).toEqual(['0:02', '0:04']);
    for (const { from, to, written } of anchors) expect(text.slice(from, to)).toBe(anchor(written));
  });

  test('are none in fenced code', () => {
    expect(anchorsOfText(`\`\`\`\n${anchor('0:01')}\n\`\`\``)).toEqual([]);
  });
});

const [A, B] = [
  { from: 10, to: 20 },
  { from: 22, to: 30 },
];

test.each([
  [0, 'next', A],
  [10, 'next', B],
  [15, 'next', B],
  [22, 'next', null],
  [40, 'previous', B],
  [29, 'previous', A],
  [22, 'previous', A],
  [30, 'previous', B],
  [19, 'previous', null],
  [0, 'previous', null],
] as const)('from %i, the %s anchor is %p', (offset, direction, found) => {
  expect(anchorBeside([A, B], offset, direction)).toBe(found);
});

test('steps lead through all anchors and back, though each puts the cursor at a beginning', () => {
  expect(anchorBeside([A, B], A.from, 'next')).toBe(B);
  expect(anchorBeside([A, B], B.from, 'previous')).toBe(A);
});

test.each([
  [0, A],
  [10, A],
  [20, A],
  [21, B],
  [30, B],
  [31, B],
])('at %i of a line, the anchor that is meant is %p', (offset, meant) => {
  expect(anchorMeantAt([A, B], offset)).toBe(meant);
});

test('in a line without one, none is meant', () => {
  expect(anchorMeantAt([], 3)).toBeNull();
});
