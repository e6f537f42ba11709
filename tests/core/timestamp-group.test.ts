import { expect, test } from '@jest/globals';
import { groupTimestamps } from '../../src/core/timestamp-group';
import { scanTimestamps } from '../../src/core/timestamp-scan';

/** What the groups of a text say in which `1`, `2` … are timestamps: `1,2 3`. */
function groupsIn(written: string): string {
  const prose = written.replace(/\d/g, (t) => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`);
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
  ['(1) (2)', '1 2'],
  ['| 1 | 2 |', '1 2'],
  ['a', ''],
])('the groups of %p are %p', (written, groups) => {
  expect(groupsIn(written)).toBe(groups);
});
