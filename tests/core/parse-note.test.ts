import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Note } from '../../src/core/note';
import { parseNote } from '../../src/core/parse-note';
import { growthOf, LINEAR } from './growth';

const anchor = (t: string) => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

const BRIDGE = `---
title: The bridge
videoId: -bcdefghij_
---

From: [[some_channel]] <br/>

## It falls

The [[old_bridge | Bridge]] falls ${anchor('09:34:00')}, ${anchor('09:38:00')}.

- **Why:** it is [[rust|rusty]] ${anchor('11:34:00')}
- \`${anchor('00:00:01')}\` is code, and ${anchor('soon')} says nothing

| When | What |
| --- | --- |
| ${anchor('12:00:00')} | the [[rust\\|rust]] wins |

\`\`\`js
${anchor('00:00:02')} [[nowhere]]
\`\`\`
`;

describe('parseNote', () => {
  const note = parseNote('Films/The bridge.md', BRIDGE);

  test('knows what the note says of itself', () => {
    expect(note).toMatchObject({
      path: 'Films/The bridge.md',
      title: 'The bridge',
      videoId: '-bcdefghij_',
      channels: new Map([['some_channel', 6]]),
    });
  });

  test('knows its timestamps in order, each with its claim and its line', () => {
    expect(note.timestamps.map(({ written, claim, line }) => [written, claim, line])).toEqual([
      ['09:34:00', 'The Bridge falls', 10],
      ['09:38:00', 'The Bridge falls', 10],
      ['11:34:00', 'Why: it is rusty', 12],
      ['soon', `${anchor('00:00:01')} is code, and`, 13],
      ['12:00:00', 'the rust wins', 17],
    ]);
  });

  test('reads what can be read, and says why the rest cannot', () => {
    expect(note.timestamps.map(({ reading, problem }) => [reading?.seconds ?? null, problem])).toEqual([
      [574, null],
      [578, null],
      [694, null],
      [null, '“soon” is not a timestamp.'],
      [720, null],
    ]);
  });

  test('knows its links, each with what backs it', () => {
    expect(
      note.links.map(({ target, timestamps }) => [target, timestamps.map(({ written }) => written)]),
    ).toEqual([
      ['old_bridge', ['09:34:00', '09:38:00']],
      ['rust', ['11:34:00']],
      ['rust', ['12:00:00']],
    ]);
  });

  test('a note without a title has its file’s name', () => {
    expect(parseNote('Films/Old bridge.md', 'text').title).toBe('Old bridge');
    expect(parseNote('Films/Old bridge.md', '---\ntitle: "  "\n---\n').title).toBe('Old bridge');
  });

  test('an anchor that names its own video is about that one', () => {
    const own = anchor('1:00').replace('data-t', 'data-video="aaaaaaaaaaa" data-t');
    const { timestamps } = parseNote('A.md', `---\nvideoId: bbbbbbbbbbb\n---\n${own} ${anchor('2:00')}`);
    expect(timestamps.map(({ videoId }) => videoId)).toEqual(['aaaaaaaaaaa', 'bbbbbbbbbbb']);
  });

  test('a note with a videoId that cannot be plays nothing, and says so once', () => {
    const bad = parseNote(
      'A.md',
      `---\nvideoId: https://youtu.be/x\n---\n${anchor('1:00')} ${anchor('2:00')}`,
    );
    expect([bad.videoId, ...bad.timestamps.map(({ videoId }) => videoId)]).toEqual([null, null, null]);
    expect(bad.problems).toEqual([{ line: 2, reason: bad.timestamps[0]?.problem }]);
  });
});

const written = fc.constantFrom('09:34:00', '1:02:27', '62', '9:99', 'soon', '', '12:30:17', '00:00:00');
const piece = fc.oneof(
  written.map(anchor),
  fc.constantFrom(
    ...[
      '`',
      '```',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '| ',
      '# ',
      '%%',
      '<!--',
      '-->',
      '$$',
      '---\n',
      'videoId: ',
      '\\',
    ],
    ...[
      '[[a]]',
      '[[a|b]]',
      'From: ',
      '<a ',
      '<a class="yt-timestamp"',
      '</a>',
      '**',
      '*',
      '_',
      '<br/>',
      'Dr. ',
    ],
    ...['The bridge falls', '. ', ' ', ': ', '"', '\uFDE0', '😀', '\u2028', '\t', '\uFEFF'],
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 60 }).map((each) => each.join('')),
);

/** A note with some of its characters lost, doubled or replaced. */
const mutatedNote = fc
  .array(fc.tuple(fc.nat(BRIDGE.length), fc.nat(12), piece), { minLength: 1, maxLength: 6 })
  .map((changes) =>
    changes.reduce(
      (text, [at, length, inserted]) => text.slice(0, at) + inserted + text.slice(at + length),
      BRIDGE,
    ),
  );

describe('for any text', () => {
  const isConsistent = (text: string): void => {
    const note = parseNote('A.md', text);
    const lines = text.split('\n').length;
    let at = 0;
    for (const { from, to, line, reading, videoId, problem } of note.timestamps) {
      expect(from).toBeGreaterThanOrEqual(at);
      expect(text.slice(from, to)).toMatch(/^<a\s[^]*yt-timestamp/i);
      expect(line).toBe(text.slice(0, from).split('\n').length);
      expect(problem === null).toBe(reading !== null && videoId !== null);
      at = to;
    }
    for (const { from, sentence } of note.links) {
      expect(text.slice(from)).toMatch(/^!?\[\[/);
      expect(sentence.before + sentence.marked + sentence.after).not.toMatch(/[\uFDD0-\uFDEF]/);
    }
    for (const { claim } of note.timestamps) expect(claim).not.toMatch(/[\uFDD0-\uFDEF]|^\s|\s$/);
    for (const { line, reason } of note.problems) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
      expect(reason).toMatch(/\.$/);
    }
    const sorted = [...note.problems].sort((a, b) => a.line - b.line);
    expect(note.problems).toEqual(sorted);
  };

  test('nothing throws, and every offset, line and problem is in the text', () => {
    fc.assert(fc.property(anyText, isConsistent), { numRuns: 300 });
  });

  test('nor for a note that was torn', () => {
    fc.assert(fc.property(mutatedNote, isConsistent), { numRuns: 300 });
  });

  test('CRLF gives the same note, but for offsets', () => {
    const withoutOffsets = (note: Note): unknown => {
      const json = JSON.stringify(note, (key, value: unknown) =>
        /^(from|to|bodyFrom)$/.test(key) ? 0 : value,
      );
      return JSON.parse(json.replace(/\\r/g, ''));
    };
    fc.assert(
      fc.property(fc.oneof(mutatedNote, anyText), (text) => {
        const lf = text.replace(/[\r\\]/g, '');
        const crlf = lf.replace(/\n/g, '\r\n');
        expect(withoutOffsets(parseNote('A.md', crlf))).toEqual(withoutOffsets(parseNote('A.md', lf)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the time it takes grows with the text', () => {
  test.each([
    `The bridge falls ${anchor('1:00')}. `,
    `The [[bridge|Bridge]] falls ${anchor('1:00')}. `,
    `${anchor('1:00')}, `,
    `- [[a]] ${anchor('1:00')}\n`,
    '[[a b|c]] ',
    'From: [[a]] ',
  ])('%s', (sentence) => {
    expect(growthOf((times) => parseNote('A.md', sentence.repeat(times / 60)))).toBeLessThan(LINEAR);
  });
});
