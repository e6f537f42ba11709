import { describe, expect, test } from '@jest/globals';
import { readFrontMatter, scalarOf } from '../../src/core/front-matter';

const BODY = 'From: [[someone]]\n';

describe('readFrontMatter', () => {
  test('scalars stay as they were written, whatever YAML would make of them', () => {
    const written = [
      '1e5',
      '0x123456789',
      '01234567012',
      '12:34:56',
      '2026-01-02',
      'yes',
      '-abcdefghij',
      '1_2_3',
    ];
    for (const scalar of written) {
      expect(scalarOf(readFrontMatter(`---\nvideoId: ${scalar}\n---\n${BODY}`), 'videoId')).toBe(scalar);
    }
  });

  test('quotes are not part of a scalar', () => {
    expect(scalarOf(readFrontMatter('---\nvideoId: "1e5xxxxxxxx"\n---\n'), 'videoId')).toBe('1e5xxxxxxxx');
  });

  test.each([
    ['LF', '---\ntitle: A\n---\nbody'],
    ['CRLF', '---\r\ntitle: A\r\n---\r\nbody'],
    ['a byte order mark', '\uFEFF---\ntitle: A\n---\nbody'],
    ['spaces behind the fences', '--- \t\ntitle: A\n---  \nbody'],
  ])('is found with %s', (_, text) => {
    const frontMatter = readFrontMatter(text);
    expect(scalarOf(frontMatter, 'title')).toBe('A');
    expect(text.slice(frontMatter.bodyFrom)).toBe('body');
    expect(frontMatter.problem).toBeNull();
  });

  test.each([
    ['none', 'just text'],
    ['a language behind the fence', '---js\n{ title: process.exit(1) }\n---\nbody'],
    ['a prototype property behind the fence', '---constructor\ntitle: A\n---\nbody'],
    ['a rule that nothing closes', '---\n\nSome text under a rule.'],
    ['a fence that is not the first line', '\n---\ntitle: A\n---\n'],
    ['four dashes', '----\ntitle: A\n----\n'],
  ])('there is no front matter, and no problem, with %s', (_, text) => {
    expect(readFrontMatter(text)).toEqual({ values: {}, bodyFrom: 0, problem: null });
  });

  test('an unclosed fence leaves the note its text, and is told', () => {
    const frontMatter = readFrontMatter('---\ntitle: A\nbody');
    expect(frontMatter).toEqual({
      values: {},
      bodyFrom: 0,
      problem: 'The front matter has no closing “---” line.',
    });
  });

  test('empty front matter is front matter', () => {
    const text = '---\n---\nbody';
    const { values, bodyFrom, problem } = readFrontMatter(text);
    expect([values, text.slice(bodyFrom), problem]).toEqual([{}, 'body', null]);
  });

  test('a colon in a title is told, and does not cost the video', () => {
    const frontMatter = readFrontMatter('---\ntitle: Fourier: a tour\nvideoId: dQw4w9WgXcQ\n---\n');
    expect(scalarOf(frontMatter, 'videoId')).toBe('dQw4w9WgXcQ');
    expect(scalarOf(frontMatter, 'title')).toBe('Fourier: a tour');
    expect(frontMatter.problem).toMatch(/^The front matter is not valid YAML: .+\.$/);
  });

  test('a colon in a title does not cost the video with CRLF either', () => {
    const frontMatter = readFrontMatter('---\r\ntitle: Fourier: a tour\r\nvideoId: dQw4w9WgXcQ\r\n---\r\n');
    expect(scalarOf(frontMatter, 'videoId')).toBe('dQw4w9WgXcQ');
  });

  test('of a key that stands twice with two values neither counts, and it is told', () => {
    const frontMatter = readFrontMatter('---\nvideoId: dQw4w9WgXcQ\nvideoId: aaaaaaaaaaa\ntitle: A\n---\n');
    expect(scalarOf(frontMatter, 'videoId')).toBeNull();
    expect(scalarOf(frontMatter, 'title')).toBe('A');
    expect(frontMatter.problem).toMatch(/duplicated mapping key/);
  });

  test('reading the same broken front matter again says the same', () => {
    const broken = '---\n[x] y: z\n---\nbody';
    expect(readFrontMatter(broken)).toEqual(readFrontMatter(broken));
    expect(readFrontMatter(broken).problem).not.toBeNull();
  });

  test('a list where properties belong is told', () => {
    expect(readFrontMatter('---\n- a\n- b\n---\n').problem).toMatch(/no list of properties/);
  });

  test('a key of every object is no property of a note', () => {
    expect(scalarOf(readFrontMatter('---\ntitle: A\n---\n'), 'constructor')).toBeNull();
  });
});
