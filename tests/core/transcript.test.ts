import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTranscript } from '../../src/core/transcript';

const says = (text: string): readonly (readonly [number, number, string])[] =>
  parseTranscript(text).map(({ from, to, text: said }) => [from, to, said]);

describe('a transcript', () => {
  test('in WebVTT, with what players are told beside it', () => {
    expect(
      says(
        'WEBVTT\nKind: captions\n\nNOTE a remark\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.000 --> 00:03.500 align:start\nHello\nthere\n\n01:00:04.000 --> 01:00:05.000\n<c.yellow>Yes</c><00:01.000>, sir',
      ),
    ).toEqual([
      [1, 3.5, 'Hello\nthere'],
      [3604, 3605, 'Yes, sir'],
    ]);
  });

  test('in SubRip, from any machine', () => {
    expect(
      says(
        '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Hello</i>\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nthere\r\n',
      ),
    ).toEqual([
      [1, 2, 'Hello'],
      [2, 3, 'there'],
    ]);
  });

  test.each([
    ['3 < 4 &amp; 5 &gt; 4', '3 < 4 & 5 > 4'],
    ['a&nbsp;b &unknown;', 'a b &unknown;'],
  ])('says %s as %s', (written, said) => {
    expect(says(`00:01.000 --> 00:02.000\n${written}`)).toEqual([[1, 2, said]]);
  });

  test.each([
    '',
    'WEBVTT',
    'some text',
    '00:05.000 --> 00:02.000\nback',
    '00:01.000 --> 00:02.000\n',
    '1:00 --> 2:00\nno',
  ])('of %j has no captions', (text) => {
    expect(says(text)).toEqual([]);
  });

  test('throws for nothing, and every caption lasts', () => {
    const lines = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('', '00:01.000 --> 00:02.000', '99:99:99,999 --> 00:00:00,000')),
    );
    fc.assert(
      fc.property(lines, (all) => {
        for (const { from, to } of parseTranscript(all.join('\n'))) expect(to).toBeGreaterThan(from);
      }),
    );
  });
});
