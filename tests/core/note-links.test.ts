import { describe, expect, test } from '@jest/globals';
import { parseNote } from '../../src/core/parse-note';

const channelsIn = (text: string) => [...parseNote('A.md', text).channels.keys()];
const targetsIn = (text: string) => parseNote('A.md', text).links.map(({ target }) => target);

describe('the channels of a note', () => {
  test.each<[string, string, string[]]>([
    ['none', 'A text about [[a]].', []],
    ['one', 'From: [[a]] <br/> \n\ntext', ['a']],
    ['one with an alias', 'From: [[a | The A channel]]', ['a']],
    ['several', 'From: [[a]], [[b]] & [[c]] and [[d]]<br>', ['a', 'b', 'c', 'd']],
    ['several over a break', 'From: [[a]] <br/> [[b]]', ['a', 'b']],
    ['one named twice', 'From: [[a]], [[a]]', ['a']],
    ['one of two lines each', 'From: [[a]]\nFrom: [[b]]', ['a', 'b']],
    ['in bold', '**From:** [[a]]', ['a']],
    ['in bold to the end', '**From: [[a]]**, [[b]]', ['a', 'b']],
    ['in bold but for the colon', '**From**: [[a]]', ['a']],
    ['in italics', '_From:_ [[a]]', ['a']],
    ['in small letters', 'from: [[a]]', ['a']],
    ['in a quote', '> From: [[a]]', ['a']],
    ['in CRLF', '---\r\ntitle: b\r\n---\r\n\r\nFrom: [[a]] <br/> \r\n\r\ntext', ['a']],
    ['below another line of the kind', 'Date: 2020\nFrom: [[a]]', ['a']],
    ['up to the first word of prose', 'From: [[a]] to [[b]] we went', ['a']],
    ['not from behind prose', 'From: the start [[a]] was there', []],
    ['not from the middle of prose', 'A letter From: [[a]]', []],
    ['not without a colon', 'From [[a]]', []],
    ['not from code', '`From: [[a]]`', []],
    ['not a link within the note', 'From: [[#a]]', []],
  ])('%s', (_, text, channels) => {
    expect(channelsIn(text)).toEqual(channels);
  });
});

test('a channel stands in the line that names it first', () => {
  const { channels } = parseNote('A.md', 'A date.\n\nFrom: [[a]]\n\nFrom: [[b]], [[a]]');
  expect([...channels]).toEqual([
    ['a', 3],
    ['b', 5],
  ]);
});

test('a link to a channel is no link to a topic, but elsewhere it may be', () => {
  expect(targetsIn('From: [[a]] <br/>\n\n[[b]] by [[a]]')).toEqual(['b', 'a']);
});

test('a link behind the prose of a line that names channels is a link to a topic', () => {
  expect(targetsIn('From: [[a]] to [[b]]')).toEqual(['b']);
});

test('a link within the note leads to no topic', () => {
  expect(targetsIn('[[#a]] [[b#c]] [[^d]]')).toEqual(['b', '^d']);
});

test('a link knows its place and the timestamps that back it, those that say nothing too', () => {
  const text = '---\ntitle: A\n---\n\nThe [[b|c]] falls <a class="yt-timestamp" data-t="1:99">x</a>.';
  const [link] = parseNote('A.md', text).links;
  expect(link).toMatchObject({
    target: 'b',
    display: 'c',
    line: 5,
    from: text.indexOf('[['),
    sentence: { before: 'The ', marked: 'c', after: ' falls.' },
    timestamps: [{ written: '1:99', reading: null }],
  });
});
