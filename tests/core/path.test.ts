import { expect, test } from '@jest/globals';
import { basenameOf } from '../../src/core/path';

test.each([
  ['A/B c.md', 'B c'],
  ['B.MD', 'B'],
  ['A.b/C.d.md', 'C.d'],
  ['A/picture.png', 'picture.png'],
  ['.md', ''],
  ['', ''],
])('the name of %p is %p', (path, name) => {
  expect(basenameOf(path)).toBe(name);
});
