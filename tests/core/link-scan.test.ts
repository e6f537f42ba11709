import { describe, expect, test } from '@jest/globals';
import { scanLinks } from '../../src/core/link-scan';
import { proseOf } from '../../src/core/prose';
import { growthOf, LINEAR } from './growth';

const scan = (text: string) => scanLinks(proseOf(text, 0), { from: 0, to: text.length });

describe('scanLinks', () => {
  test.each([
    ['[[a]]', 'a', 'a'],
    ['[[a | b]]', 'a', 'b'],
    ['[[ a_b|c ]]', 'a_b', 'c'],
    ['[[a\\|b]]', 'a', 'b'],
    ['[[a \\| b]]', 'a', 'b'],
    ['[[a#B c|d]]', 'a', 'd'],
    ['[[a#B c]]', 'a', 'a#B c'],
    ['[[a#^id]]', 'a', 'a#^id'],
    ['[[#B]]', '', '#B'],
    ['[[folder/a.md|b]]', 'folder/a.md', 'b'],
    ['[[a|]]', 'a', 'a'],
    ['[[a| ]]', 'a', 'a'],
    ['[[a|b|c]]', 'a', 'b|c'],
    ['[[a | (<a class="yt-timestamp" data-t="1:00">[1:00]</a>)]]', 'a', 'a'],
    ['[[a | b <a class="yt-timestamp" data-t="1:00">[1:00]</a>]]', 'a', 'b'],
    ['[[a|Yahoo! Inc. (b)]]', 'a', 'Yahoo! Inc. (b)'],
    ['[[a|[1]]]', 'a', '[1]'],
    ['[[a|b [c] d]]', 'a', 'b [c] d'],
    ['[[a|`b*c`]]', 'a', '`b*c`'],
    ['[[C++ & <html>]]', 'C++ & <html>', 'C++ & <html>'],
    ['[[Q*]]', 'Q*', 'Q*'],
  ])('%s means %p and shows %p', (text, target, display) => {
    expect(scan(`x ${text} y`)).toEqual([{ from: 2, to: 2 + text.length, target, display, isEmbed: false }]);
  });

  test('an embed is a link that is embedded', () => {
    expect(scan('![[a]]')).toMatchObject([{ from: 0, to: 6, target: 'a', isEmbed: true }]);
  });

  test('links side by side are told apart', () => {
    expect(scan('[[a]][[b|c]] ([[d]])').map(({ target }) => target)).toEqual(['a', 'b', 'd']);
  });

  test('the inner of two openings is the link', () => {
    expect(scan('[[a [[b]]').map(({ target }) => target)).toEqual(['b']);
  });

  test.each(['[a]', '[[a]', '[[a\nb]]', '[[a|b\nc]]', '\\[[a]]', '`[[a]]`', '[[]', '%%[[a]]%%', '[a](b)'])(
    'no link is in %p',
    (text) => {
      expect(scan(text)).toEqual([]);
    },
  );

  test('only its stretch of the prose is looked at', () => {
    expect(scanLinks('[[a]] [[b]] [[c]]', { from: 6, to: 11 })).toMatchObject([
      { from: 6, to: 11, target: 'b' },
    ]);
  });

  test.each(['[[', '[[a|', '[[a|[', '[[a]] ', '[[a|b ', ']]', '\\|'])(
    'its time grows with %p repeated',
    (piece) => {
      const work = (times: number) => {
        const text = piece.repeat(times / 4);
        return scanLinks(text, { from: 0, to: text.length });
      };
      expect(growthOf(work)).toBeLessThan(LINEAR);
    },
  );
});
