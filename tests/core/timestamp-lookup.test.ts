import { describe, expect, test } from '@jest/globals';
import { parseNote } from '../../src/core/parse-note';
import { timestampFor, TimestampLookup } from '../../src/core/timestamp-lookup';

const [OWN, OTHER] = ['aaaaaaaaaaa', 'bbbbbbbbbbb'];

const note = parseNote(
  'A.md',
  `---
videoId: ${OWN}
---

It falls <a class="yt-timestamp" data-t="09:34:00">[9:34]</a> <a class="yt-timestamp" data-t="10:00:00">x</a>.

It burns <a class="yt-timestamp" data-t="09:34:00" data-video="${OTHER}">x</a> and
<a class="yt-timestamp" data-t="11:00:00" data-video="no video">x</a>, <a class="yt-timestamp" data-t="soon">x</a>`,
);

describe('the timestamp that a rendered anchor stands for', () => {
  test('is the one of the note that is written so', () => {
    expect(timestampFor(note, '09:34:00', null)).toBe(note.timestamps[0]);
    expect(timestampFor(note, '10:00:00', null)).toBe(note.timestamps[1]);
    expect(timestampFor(note, 'soon', null)).toBe(note.timestamps[4]);
  });

  test('is about the video that the anchor names', () => {
    expect(timestampFor(note, '09:34:00', OTHER)).toBe(note.timestamps[2]);
    expect(timestampFor(note, '09:34:00', OWN)).toBe(note.timestamps[0]);
    expect(timestampFor(note, '11:00:00', 'no video')).toBe(note.timestamps[3]);
  });

  test('is about the video of the note where the anchor names an empty one', () => {
    expect(timestampFor(note, '09:34:00', ' ')).toBe(note.timestamps[0]);
  });

  test('is read as one more of the note where its text has none written so', () => {
    const added = timestampFor(note, '12:30:00', null);
    expect(added).toMatchObject({ written: '12:30:00', videoId: OWN, claim: '', problem: null });
    expect(added.reading?.seconds).toBe(750);
  });

  test.each([
    ['soon enough', null, '“soon enough” is not a timestamp.'],
    ['12:30:00', 'x', '“x” is no video: a YouTube video id is 11 letters, digits, “-” or “_”.'],
    ['', null, 'This timestamp is empty.'],
  ])('says why it cannot play: %p about the video %p', (written, video, problem) => {
    expect(timestampFor(note, written, video)).toMatchObject({ problem });
  });

  test('of a note that says nothing of itself has no video but its own', () => {
    const card = parseNote('', '');
    expect(timestampFor(card, '9:34', null).problem).toMatch(/names no video/);
    expect(timestampFor(card, '9:34', OTHER)).toMatchObject({ videoId: OTHER, problem: null });
  });
});

describe('of timestamps that are written alike, an anchor stands for', () => {
  const claims = ['first', 'second', 'third'];
  const alike = parseNote(
    'A.md',
    claims.map((claim) => `The ${claim} <a class="yt-timestamp" data-t="1:02">[1:02]</a>.\n\n`).join('\n'),
  );
  const lookup = new TimestampLookup(alike);

  test.each([
    [undefined, 'first'],
    [1, 'first'],
    [2, 'first'],
    [3, 'second'],
    [4, 'second'],
    [5, 'second'],
    [6, 'third'],
    [900, 'third'],
  ])('the one nearest to its line: %p is the %s', (line, claim) => {
    expect(lookup.timestampFor({ written: '1:02', video: null, line }).claim).toBe(`The ${claim}`);
  });
});
