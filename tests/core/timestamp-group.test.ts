import { expect, test } from '@jest/globals';
import { groupTimestamps } from '../../src/core/timestamp-group';
import { scanTimestamps } from '../../src/core/timestamp-scan';

/** What the groups of a text say in which `1`, `2` … are timestamps, and `⟦0:12⟧` is a time in brackets: `1,2 3`. */
function groupsIn(written: string): string {
  const prose = written.replace(/⟦(.+?)⟧|(\d)/g, (_, bare?: string, t = '') =>
    bare === undefined ? `<a class="yt-timestamp" data-t="${t}">[${t}]</a>` : `[${bare}]`,
  );
  const groups = groupTimestamps(prose, scanTimestamps(prose, { from: 0, to: prose.length }));
  for (const { from, to, anchors } of groups) {
    expect([from, to]).toEqual([anchors[0]?.from, anchors.at(-1)?.to]);
  }
  return groups.map(({ anchors }) => anchors.map((each) => each.written).join()).join(' ');
}

test.each([
  ['a 1, 2; 3', '1,2,3'],
  ['1 2\n3', '1,2,3'],
  ['12', '1,2'],
  ['a 1 and 2 / 3', '1,2,3'],
  ['a 1–2 & 3 — 1', '1,2,3,1'],
  ['a 1. 2', '1 2'],
  ['a 1, then 2', '1 2'],
  ['a 1 band 2', '1 2'],
  ['(1) (2), [1][2]', '1,2,1,2'],
  ['a 1 to 2 or 3 through 1 until 2', '1,2,3,1,2'],
  ['a 1 · 2 • 3 → 1、2', '1,2,3,1,2'],
  ['a **1**, *2*', '1,2'],
  ['a <sup>1</sup>, <sup>2</sup>', '1,2'],
  ['| 1<br>2<br/>3 | a |', '1,2,3'],
  ['a 1</td><td>2', '1 2'],
  ['> a 1\n> 2', '1,2'],
  ['a ⟦0:12⟧(1), ⟦1:02:03⟧(2)', '1,2'],
  ['a 1 today 2', '1 2'],
  ['| 1 | 2 |', '1 2'],
  ['a', ''],
])('the groups of %p are %p', (written, groups) => {
  expect(groupsIn(written)).toBe(groups);
});
