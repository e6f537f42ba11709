import { expect, it } from '@jest/globals';
import { excerptOf } from './excerpt';

const NOTE = '# A\n\none ^id\n\n## B\n\ntwo\n\n## C: *d*\n\nthree[^1]\n\n# E\n\n[^1]: note';

it.each([
  ['', NOTE],
  ['#B', '## B\n\ntwo\n\n'],
  ['#b', '## B\n\ntwo\n\n'],
  ['#A#B', '## B\n\ntwo\n\n'],
  ['#C d', '## C: *d*\n\nthree[^1]\n\n'],
  ['#E', '# E\n\n[^1]: note'],
  ['#^id', 'one ^id'],
  ['#nothing', null],
  ['#^nothing', null],
])('of %j', (subpath, excerpt) => {
  expect(excerptOf(NOTE, subpath)).toBe(excerpt);
});
