import { describe, expect, test } from '@jest/globals';
import { NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import { parseNote } from '../../src/core/parse-note';
import { timestampFor } from '../../src/core/timestamp-lookup';
import { parseVideoId } from '../../src/core/video-id';

const OWN = 'aaaaaaaaaaa';
const OTHER = 'bbbbbbbbbbb';

/** Read as hours, until it is known that the video lasts three minutes. */
const OPEN = ['01:05:24', '01:45:51', '02:20:37'];
const AS_HOURS = [3924, 6351, 8437];
const AS_MINUTES = [65, 105, 140];

const anchor = (t: string, video = '') => `<a class="yt-timestamp"${video} data-t="${t}">[${t}]</a>`;
const onOther = (t: string) => anchor(t, ` data-video="${OTHER}"`);

function noteOf(properties: readonly string[], body: readonly string[]): string {
  return ['---', `videoId: ${OWN}`, ...properties, '---', ...body].join('\n');
}

function secondsIn(text: string, durations: Readonly<Record<string, number>> = {}): readonly unknown[] {
  const { timestamps } = parseNote('A.md', text, {
    ...NO_VIDEO_KNOWN,
    durationOf: (id) => durations[id] ?? null,
  });
  return timestamps.map(({ reading }) => reading?.seconds);
}

describe('the timestamps of a note', () => {
  const text = noteOf(
    [],
    OPEN.map((t) => anchor(t)),
  );

  test('mean what their digits say while nothing is known', () => {
    expect(secondsIn(text)).toEqual(AS_HOURS);
  });

  test('are read by the length of their video where it is known', () => {
    expect(secondsIn(text, { [OWN]: 185 })).toEqual(AS_MINUTES);
    expect(secondsIn(text, { [OWN]: 9000 })).toEqual(AS_HOURS);
    expect(secondsIn(text, { [OTHER]: 185 })).toEqual(AS_HOURS);
  });

  test.each(['duration: 185', 'duration: 3:05', 'duration: "0:03:05"', 'duration: PT3M5S'])(
    'are read by “%s” in front matter',
    (property) => {
      expect(
        secondsIn(
          noteOf(
            [property],
            OPEN.map((t) => anchor(t)),
          ),
        ),
      ).toEqual(AS_MINUTES);
    },
  );

  test('are read by the note’s own word on the length, not by what was learnt', () => {
    expect(
      secondsIn(
        noteOf(
          ['duration: 2:30:00'],
          OPEN.map((t) => anchor(t)),
        ),
        { [OWN]: 185 },
      ),
    ).toEqual(AS_HOURS);
  });

  test('are read by the author’s word against all evidence', () => {
    const padded = ['01:05:00', '01:45:00', '02:20:00'].map((t) => anchor(t));
    expect(secondsIn(noteOf(['timestamps: hh:mm:ss'], padded), { [OWN]: 185 })).toEqual([3900, 6300, 8400]);
    expect(secondsIn(noteOf(['timestamps: mm:ss:00'], padded), { [OWN]: 9000 })).toEqual(
      AS_MINUTES.map((each) => each - (each % 5)),
    );
  });
});

describe('a note that cites two videos', () => {
  const mixed = OPEN.flatMap((t) => [anchor(t), onOther(t)]);

  test('reads each by its own length', () => {
    expect(secondsIn(noteOf([], mixed), { [OTHER]: 185 })).toEqual(
      AS_HOURS.flatMap((seconds, i) => [seconds, AS_MINUTES[i]]),
    );
  });

  test('does not take its own video’s length for the other’s', () => {
    expect(secondsIn(noteOf(['duration: 3:05'], mixed))).toEqual(
      AS_MINUTES.flatMap((seconds, i) => [seconds, AS_HOURS[i]]),
    );
  });

  test('reads each as if the other were not there', () => {
    const padded = ['09:34:00', '09:38:00', '11:34:00', '12:50:00'];
    const plain = ['00:57:01', '01:02:27', '01:02:59'];
    const both = [...padded.map((t) => anchor(t)), ...plain.map(onOther)];
    expect(secondsIn(noteOf([], both))).toEqual([
      ...secondsIn(
        noteOf(
          [],
          padded.map((t) => anchor(t)),
        ),
      ),
      ...secondsIn(noteOf([], plain.map(onOther))),
    ]);
  });

  test('counts a video by whatever way it is named', () => {
    const own = (t: string) => anchor(t, ` data-video="${OWN}"`);
    const empty = (t: string) => anchor(t, ' data-video=""');
    const [first = '', second = '', ...rest] = OPEN;
    const anchors = [anchor(first), empty(second), ...rest.map(own)];
    expect(secondsIn(noteOf(['duration: 3:05'], anchors))).toEqual(AS_MINUTES);
  });
});

describe('an anchor that the text does not hold', () => {
  test('is read by the same knowledge as those that it does', () => {
    const note = parseNote('A.md', noteOf([], [anchor('01:05:24'), onOther('01:05:24')]));
    const known = {
      ...NO_VIDEO_KNOWN,
      durationOf: (id: string) => (id === parseVideoId(OTHER) ? 185 : null),
    };
    expect(timestampFor(note, '01:45:51', OTHER, known).reading?.seconds).toBe(105);
    expect(timestampFor(note, '01:45:51', null, known).reading?.seconds).toBe(6351);
  });
});

describe('front matter that says nothing', () => {
  test.each([
    ['duration: soon', 'The note’s duration “soon” is not the length of a video: seconds, m:ss or h:mm:ss.'],
    ['duration: 0', 'The note’s duration “0” is not the length of a video: seconds, m:ss or h:mm:ss.'],
    [
      'duration: [3, 5]',
      'The note’s duration is a list, not the length of a video: seconds, m:ss or h:mm:ss.',
    ],
    ['timestamps: minutes', 'The note’s timestamps “minutes” is not a notation: hh:mm:ss or mm:ss:00.'],
  ])('%s is a problem with its line', (property, reason) => {
    expect(parseNote('A.md', noteOf([property], ['text'])).problems).toEqual([{ line: 3, reason }]);
  });

  test.each(['duration:', 'duration: ""', 'duration: 3:05', 'timestamps: hh:mm:ss', 'timestamps: MM:SS:00'])(
    '%s is none',
    (property) => {
      expect(parseNote('A.md', noteOf([property], ['text'])).problems).toEqual([]);
    },
  );
});
