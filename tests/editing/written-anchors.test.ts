/** @jest-environment jsdom */
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from '@jest/globals';
import { anchorsOf, isProseAt } from '../../src/editing/written-anchors';
import { growthOf, LINEAR } from '../core/growth';
import { noteLanguage } from '../workbench/editor/note-language';

const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

describe('the timestamps of a line', () => {
  test.each([
    ['none', 'words'],
    ['another link', '<a href="x">1:02</a>'],
    ['another element', '<abbr class="yt-timestamp" data-t="1:02">1:02</abbr>'],
    ['one that is escaped', `\\${anchor('1:02')}`],
    ['half a tag', '<a class="yt-timestamp" data-t="1:0'],
  ])('are none in %s', (_, line) => {
    expect(anchorsOf(line)).toEqual([]);
  });

  test('are told by where they stand, and what they say', () => {
    const line = `One ${anchor('1:02')}, ${anchor('2:03')}.`;
    expect(anchorsOf(line)).toMatchObject([
      { written: '1:02', html: anchor('1:02'), from: 4, to: 4 + anchor('1:02').length },
      { written: '2:03', html: anchor('2:03') },
    ]);
    for (const { from, to, html } of anchorsOf(line)) expect(line.slice(from, to)).toBe(html);
  });

  test('are found behind another link', () => {
    expect(anchorsOf(`<a href="x">x</a>${anchor('1:02')}`)).toMatchObject([{ written: '1:02' }]);
  });

  test('keep the video that they name', () => {
    const [found] = anchorsOf('<a class="yt-timestamp" data-t="1:02" data-video="aqz-KE-bpKQ">1:02</a>');
    expect(found).toMatchObject({ written: '1:02', video: 'aqz-KE-bpKQ' });
  });

  test.each([
    ['a time', '<a class="yt-timestamp" data-t="1:02">[1:02]', ' and then he laughs'],
    ['no text', '<a class="yt-timestamp" data-t="1:02">', ' and then he laughs'],
    ['another one', '<a class="yt-timestamp" data-t="1:02">[1:02]', ` ${anchor('2:03')}`],
  ])('end with the time where their author forgot to close them: %s', (_, open, behind) => {
    expect(anchorsOf(open + behind)[0]?.html).toBe(open);
  });

  test('are found in a line of many broken ones in time that grows with its length', () => {
    const lineOf = (times: number): string => `${'<a '.repeat(times)}${anchor('1:02')}`;
    expect(anchorsOf(lineOf(1000))).toHaveLength(1);
    expect(growthOf((times) => void anchorsOf(lineOf(times)))).toBeLessThan(LINEAR);
  });
});

describe('prose', () => {
  const before = (text: string): boolean => {
    const doc = text.replace('|', '');
    const state = EditorState.create({ doc, extensions: noteLanguage() });
    return isProseAt(state, text.indexOf('|'));
  };

  test.each(['|<a class="x">', 'a word |<a class="x">', '> - **|<a class="x">**', '[^1]: |<a class="x">'])(
    'is %s',
    (text) => {
      expect(before(text)).toBe(true);
    },
  );

  test.each([
    '`|<a class="x">`',
    '```\n|<a class="x">\n```',
    '$$\n|<a class="x">\n$$',
    '$x |<a class="x">$',
    '%%\n|<a class="x">\n%%',
    '<!-- |<a class="x"> -->',
    '---\ntitle: |<a class="x">\n---\n',
  ])('is not %j', (text) => {
    expect(before(text)).toBe(false);
  });
});
