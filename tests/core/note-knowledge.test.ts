import { describe, expect, test } from '@jest/globals';
import { readFrontMatter } from '../../src/core/front-matter';
import { knowledgeOf, NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import type { VideoId } from '../../src/core/video-id';

const OWN = 'aaaaaaaaaaa' as VideoId;
const OTHER = 'bbbbbbbbbbb' as VideoId;
const told = { moments: new Set([90]), fits: [] };
const known = {
  durationOf: (videoId: VideoId) => (videoId === OWN ? 700 : 900),
  othersOn: (videoId: VideoId) => (videoId === OWN ? told : null),
};
const frontMatter = (...lines: readonly string[]) =>
  readFrontMatter(['---', `videoId: ${OWN}`, ...lines, '---'].join('\n'));

describe('what is known of the timestamps of a note', () => {
  test('is what is known of their video', () => {
    expect(knowledgeOf(frontMatter(), OWN, known)).toEqual({ duration: 700, others: told, word: null });
    expect(knowledgeOf(frontMatter(), OTHER, known)).toEqual({ duration: 900, others: null, word: null });
    expect(knowledgeOf(frontMatter(), OWN, NO_VIDEO_KNOWN)).toEqual({
      duration: null,
      others: null,
      word: null,
    });
  });

  test('is first of all what the note says of its own video', () => {
    const says = frontMatter('duration: 12:22', 'timestamps: mm:ss:00');
    expect(knowledgeOf(says, OWN, known)).toEqual({ duration: 742, others: told, word: 'mm:ss:00' });
    expect(knowledgeOf(says, OTHER, known).duration).toBe(900);
  });

  test('is nothing of a video that cannot be', () => {
    expect(knowledgeOf(frontMatter(), null, known)).toEqual({ duration: null, others: null, word: null });
  });
});
