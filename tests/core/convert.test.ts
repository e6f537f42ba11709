import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges } from '../../src/core/apply-changes';
import { conversionsOf } from '../../src/core/convert';
import { isSure } from '../../src/core/offered-change';
import { parseNote } from '../../src/core/parse-note';

const ID = 'aaaaaaaaaaa';
const OTHER = 'bbbbbbbbbbb';
const HEAD = `---\nvideoId: ${ID}\n---\n\n`;

const anchor = (time: string, video = '') =>
  `<a class="yt-timestamp" data-t="${time}"${video === '' ? '' : ` data-video="${video}"`}>[${time}]</a>`;

const parse = (text: string) => parseNote('A.md', text);
const planOf = (text: string) => conversionsOf(text, parse).changes;
const converted = (text: string) => applyChanges(text, planOf(text)).text;
const convertedBody = (body: string) => converted(HEAD + body).slice(HEAD.length);
const secondsIn = (text: string) => parse(text).timestamps.map(({ reading }) => reading?.seconds);

describe('a conversion', () => {
  test.each([
    ['[12:34] It falls.', `${anchor('12:34')} It falls.`],
    ['It falls (1:02:03).', `It falls ${anchor('1:02:03')}.`],
    ['It falls 12:34.', `It falls ${anchor('12:34')}.`],
    [`https://youtu.be/${ID}?t=754`, anchor('12:34')],
    [`https://www.youtube.com/watch?v=${OTHER}&t=1m5s`, anchor('1:05', OTHER)],
    [`https://youtu.be/${ID}?t=7200`, anchor('120:00')],
    [`https://youtu.be/${ID}`, anchor('0:00')],
    ['`12:34` stays', '`12:34` stays'],
  ])('makes of %j %j', (body, wanted) => {
    expect(convertedBody(body)).toBe(wanted);
  });

  test('tells the line, what is written, what it will be and what that means', () => {
    expect(planOf(`${HEAD}a\n[12:34] b`)).toEqual([
      expect.objectContaining({
        line: 6,
        written: '[12:34]',
        time: '12:34',
        evidence: '“[12:34] b”',
        doubt: null,
        reading: expect.objectContaining({ seconds: 754 }),
      }),
    ]);
  });

  test('is not sure of what may be something else', () => {
    const sure = planOf(`${HEAD}[12:34] John 3:16 says it at 12:40 pm https://youtu.be/${ID} 1:00`).map(
      isSure,
    );
    expect(sure).toEqual([true, false, false, false, true]);
  });

  test('passes over times in a note about no video, but not addresses', () => {
    expect(converted(`12:34 https://youtu.be/${ID}?t=5`)).toBe(`12:34 ${anchor('0:05', ID)}`);
  });

  test('keeps to a stretch of the note', () => {
    const text = `${HEAD}1:00 2:00 3:00`;
    const [from, to] = [text.indexOf('2:00'), text.indexOf(' 3:00')];
    const { changes } = conversionsOf(text, parse, null, { from, to });
    expect(changes.map(({ written }) => written)).toEqual(['2:00']);
  });

  test('reads what a padded author writes as it is meant', () => {
    const text = `${HEAD}[00:45:00] a [09:34:00] b [09:38:00] c [11:34:00]`;
    expect(planOf(text).map(({ reading }) => reading.seconds)).toEqual([45, 574, 578, 694]);
  });

  test('of a converted note changes nothing more', () => {
    const once = converted(`${HEAD}[12:34] a (1:02:03) b https://youtu.be/${OTHER}?t=3 c`);
    expect(planOf(once)).toEqual([]);
  });
});

const piece = fc.constantFrom(
  ...[
    '12:34',
    '[1:02:03]',
    '(4:05)',
    `https://youtu.be/${ID}?t=1h2m3s`,
    `youtu.be/${OTHER}?t=7200`,
    '[00:10:00]',
  ],
  ...[
    ' ',
    ' words, ',
    '. ',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '- ',
    '> ',
    '`',
    '```\n',
    '$',
    '%%',
    '<!-- ',
    '[[a|b]]',
    '\u00a0',
  ],
  ...[anchor('1:02:27'), '[12:34](x)', 'naïve 𝄞', ' 3:16 pm ', '<b>', '**', '    ', '| ', '\r'],
);
const body = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const head = fc.constantFrom(HEAD, '', `\uFEFF${HEAD}`, HEAD.replaceAll('\n', '\r\n'), 'timestamps: 1:00\n');

describe('in any note', () => {
  test('all but what is converted stays, byte for byte, and undo restores it', () => {
    fc.assert(
      fc.property(head, body, fc.nat(), (start, end, which) => {
        const text = start + end;
        const chosen = planOf(text).filter((_, i) => ((which >> (i % 16)) & 1) === 0);
        const { text: changed, edits, undo, skipped } = applyChanges(text, chosen);
        let at = 0;
        let rest = changed;
        for (const { from, to, insert } of edits) {
          const kept = text.slice(at, from);
          expect(rest.slice(0, kept.length + insert.length)).toBe(kept + insert);
          rest = rest.slice(kept.length + insert.length);
          at = to;
        }
        expect(rest).toBe(text.slice(at));
        expect(edits.length + skipped.length).toBe(chosen.length);
        expect(applyChanges(changed, undo).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('each becomes a timestamp, and an address means the second that it names', () => {
    fc.assert(
      fc.property(body, (end) => {
        const text = HEAD + end;
        const plan = planOf(text);
        const { text: changed, skipped } = applyChanges(text, plan);
        expect(skipped).toEqual([]);
        expect(secondsIn(changed)).toHaveLength(secondsIn(text).length + plan.length);
        for (const { written, reading } of plan) {
          if (written === `https://youtu.be/${ID}?t=1h2m3s`) expect(reading.seconds).toBe(3723);
          if (written === `youtu.be/${OTHER}?t=7200`) expect(reading.seconds).toBe(7200);
        }
      }),
      { numRuns: 300 },
    );
  });
});
