import { isOpen } from '../../src/core/notation';
import type { Note } from '../../src/core/note';
import { knowledgeOf, type VideoKnowledge } from '../../src/core/note-knowledge';
import { formatTimestamp } from '../../src/core/timestamp';

/**
 * What whoever generates notes should mend, a line each: `A.md:8: …`. That is every problem of a note, every timestamp
 * beyond the end of its video, and every one that may be read in two ways.
 */
export function complaintsOf(note: Note, known: VideoKnowledge): readonly string[] {
  const problems = note.problems.map(({ line, reason }) => ({ line, reason }));
  const doubts = note.timestamps.flatMap(({ line, written, reading, videoId }) => {
    const { duration } = knowledgeOf(note.frontMatter, videoId, known);
    if (reading !== null && duration !== null && reading.seconds > duration) {
      return [
        { line, reason: `“${written}” lies beyond the end of the video at ${formatTimestamp(duration)}.` },
      ];
    }
    if (reading === null || !isOpen(reading)) return [];
    const readings = [reading, ...reading.alternatives].map(({ seconds }) => formatTimestamp(seconds));
    return [{ line, reason: `“${written}” may be ${readings.join(' or ')}.` }];
  });
  return [...problems, ...doubts]
    .sort((a, b) => a.line - b.line)
    .map(({ line, reason }) => `${note.path}:${String(line)}: ${reason}`);
}
