import { describe, expect, test } from '@jest/globals';
import { reelPartsOf } from '../../src/core/reel';
import type { Topic } from '../../src/core/topic';
import { FILM_NOTES, filmVault } from './film-vault';

const spirits: Topic = { kind: 'note', path: 'Mountain spirits.md' };

function partsIn(
  path: keyof typeof FILM_NOTES,
  { text, duration = null }: { text?: string; duration?: number | null } = {},
) {
  const { index, resolve, readNote } = filmVault({ ...FILM_NOTES, ...(text && { [path]: text }) });
  const note = readNote(path);
  if (note === null) throw new Error(`There is no ${path}.`);
  return reelPartsOf(note, spirits, { index, resolve, durationOf: () => duration });
}

const spans = (parts: ReturnType<typeof partsIn>) => parts.map(({ moment, to }) => [moment.seconds, to]);

describe('the parts that a note gives for a topic', () => {
  test('are the moments of its mentions, each to the next cue of the note', () => {
    const parts = partsIn('Spring.md');
    expect(spans(parts)).toEqual([
      [70, 72],
      [200, 320],
    ]);
    expect(parts[0]).toEqual({
      moment: { videoId: 'springvideo', seconds: 70 },
      written: '1:10',
      at: FILM_NOTES['Spring.md'].indexOf('<a class="yt-timestamp" data-t="1:10"'),
      to: 72,
      title: 'Spring, a walk with the dog',
    });
  });

  test('end with the video', () => {
    expect(spans(partsIn('Spring.md', { duration: 230 }))).toEqual([
      [70, 72],
      [200, 230],
    ]);
  });

  test('are none behind its end', () => {
    expect(spans(partsIn('Spring.md', { duration: 100 }))).toEqual([[70, 72]]);
  });

  test('are each played once, however often the note says so', () => {
    const claim = 'The [[Mountain spirits]] wake <a class="yt-timestamp" data-t="1:10">[1:10]</a>.\n\n';
    expect(spans(partsIn('Spring.md', { text: `---\nvideoId: springvideo\n---\n${claim}${claim}` }))).toEqual(
      [[70, 190]],
    );
  });

  test('are none where a mention has no moment', () => {
    expect(spans(partsIn('Sintel.md'))).toEqual([[120, 240]]);
    expect(partsIn('Mountain spirits.md')).toEqual([]);
  });
});
