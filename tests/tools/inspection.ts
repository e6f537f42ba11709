import { mentionsIn } from '../../src/core/backlink';
import { isCue, type Note, type NoteProblem, type Timestamp } from '../../src/core/note';
import type { FolderVault } from './folder-vault';

/** What the plugin makes of a folder of notes; others read it as JSON, so its form stays (docs/inspect.md). */
export interface Inspection {
  readonly notes: readonly InspectedNote[];
}

interface InspectedNote {
  readonly path: string;
  readonly title: string;
  readonly videoId: string | null;
  readonly channels: readonly string[];
  /** Every timestamp in the order of the text; `seconds` is null where its digits mean nothing. */
  readonly cues: readonly InspectedCue[];
  /** What the note links to, each target once, in the order of the text. */
  readonly topics: readonly InspectedTopic[];
  readonly backlinks: readonly InspectedBacklink[];
  readonly problems: readonly NoteProblem[];
}

interface InspectedCue {
  readonly text: string;
  readonly seconds: number | null;
  readonly notation: string | null;
  readonly evidence: string | null;
  /** How likely the reading is, from 0 to 1; null where there is none. */
  readonly confidence: number | null;
  readonly videoId: string | null;
  readonly claim: string;
  readonly line: number;
}

interface InspectedTopic {
  readonly target: string;
  readonly display: string;
  /** Vault path of the note that it leads to; null where there is none. */
  readonly resolved: string | null;
  readonly seconds: readonly number[];
}

interface InspectedBacklink {
  readonly path: string;
  readonly videoId: string | null;
  /** The sentence of the mention. */
  readonly claim: string;
  readonly line: number;
  readonly seconds: readonly number[];
}

/** Inspects a folder that has been read. */
export function inspect(vault: FolderVault): Inspection {
  return { notes: [...vault.notes.values()].map((note) => inspectNote(note, vault)) };
}

function inspectNote(note: Note, vault: FolderVault): InspectedNote {
  return {
    path: note.path,
    title: note.title,
    videoId: note.videoId,
    channels: [...note.channels.keys()],
    cues: note.timestamps.map(inspectCue),
    topics: topicsOf(note, vault),
    backlinks: backlinksTo(note, vault),
    problems: note.problems,
  };
}

function inspectCue({ written, reading, videoId, claim, line }: Timestamp): InspectedCue {
  return {
    text: written,
    seconds: reading?.seconds ?? null,
    notation: reading?.notation ?? null,
    evidence: reading?.evidence ?? null,
    confidence: reading === null ? null : Math.round(reading.confidence * 1000) / 1000,
    videoId,
    claim,
    line,
  };
}

function topicsOf(note: Note, vault: FolderVault): readonly InspectedTopic[] {
  const topics = new Map<string, InspectedTopic>();
  for (const { target, display, timestamps } of note.links) {
    const known = topics.get(target);
    topics.set(target, {
      target,
      display: known?.display ?? display,
      resolved: vault.resolve(target, note.path),
      seconds: secondsOf(timestamps, known?.seconds),
    });
  }
  return [...topics.values()];
}

function backlinksTo(note: Note, vault: FolderVault): readonly InspectedBacklink[] {
  const { index, notes } = vault;
  const linking = index.backlinksTo(note.path).flatMap((path) => notes.get(path) ?? []);
  return linking
    .filter(({ path }) => path !== note.path)
    .flatMap((each) =>
      mentionsIn(each, { kind: 'note', path: note.path }, index, (target, from) =>
        vault.resolve(target, from),
      ).map(({ sentence, line, cues }) => ({
        path: each.path,
        videoId: each.videoId,
        claim: sentence === null ? '' : `${sentence.before}${sentence.marked}${sentence.after}`,
        line,
        seconds: secondsOf(cues),
      })),
    );
}

/** Each second once, in ascending order, together with those known before. */
function secondsOf(timestamps: readonly Timestamp[], known: readonly number[] = []): readonly number[] {
  const seconds = timestamps.filter(isCue).map(({ reading }) => reading.seconds);
  return [...new Set([...known, ...seconds])].sort((a, b) => a - b);
}
