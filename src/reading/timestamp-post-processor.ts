import type { MarkdownPostProcessor } from 'obsidian';
import { isCue, momentOf, type Note, type Timestamp } from '../core/note';
import { parseNote } from '../core/parse-note';
import type { NoteReader, Player, VaultMap } from '../core/ports';
import { timestampFor } from '../core/timestamp-lookup';
import { writtenOf } from '../core/timestamp-scan';
import { notifyFailure } from '../notify';
import type { ChipActions, ChipEvents } from './chip-events';
import { TimestampChip } from './timestamp-chip';

/** What the chips of a note need of the rest of the plugin. */
export interface ChipParts {
  readonly notes: NoteReader;
  readonly vault: VaultMap;
  readonly player: Player;
  readonly events: ChipEvents;
}

/**
 * Makes a chip of every timestamp of a rendered piece of Markdown, wherever Obsidian renders one. It knows the note
 * by the context's `sourcePath` alone, and passes over anchors that are chips already.
 */
export function timestampPostProcessor(parts: ChipParts): MarkdownPostProcessor {
  let chips = 0;
  return async (el, context) => {
    const anchors = el.findAll('a.yt-timestamp, a[data-t]');
    if (anchors.length === 0) return;
    const note = parts.notes.peek(context.sourcePath) ?? (await readNote(parts.notes, context.sourcePath));
    for (const anchorEl of anchors) {
      if (parts.events.isAttended(anchorEl)) continue;
      const timestamp = timestampOf(anchorEl, note);
      const title = titleOf(timestamp, note, parts.vault);
      const actions = actionsOf(timestamp, title, note, parts.player);
      const nameId = `video-citations-chip-${String(++chips)}`;
      context.addChild(new TimestampChip(anchorEl, timestamp, title, nameId, actions, parts.events));
    }
  };
}

/** A piece of Markdown that stands in no note (a text card of a Canvas) is a note that says nothing of itself. */
async function readNote(notes: NoteReader, path: string): Promise<Note> {
  try {
    return (await notes.read(path)) ?? parseNote(path, '');
  } catch (error) {
    notifyFailure(`read “${path}”`, error);
    return parseNote(path, '');
  }
}

function timestampOf(anchorEl: HTMLElement, note: Note): Timestamp {
  const written = writtenOf(anchorEl.getAttr('data-t'), anchorEl.textContent ?? '');
  return timestampFor(note, written, anchorEl.getAttr('data-video'));
}

/** The name of the timestamp's video: of the note that it stands in, else of the first note about that video. */
function titleOf({ videoId }: Timestamp, note: Note, { index }: VaultMap): string {
  if (videoId === null || videoId === note.videoId) return note.title;
  const [path] = [...index.notesOn(videoId)].sort();
  return (path === undefined ? null : index.noteAt(path)?.title) ?? `video ${videoId}`;
}

/** Null for a timestamp that does not play. */
function actionsOf(timestamp: Timestamp, title: string, note: Note, player: Player): ChipActions | null {
  if (!isCue(timestamp)) return null;
  const moment = momentOf(timestamp);
  return {
    play: () => {
      player.play({ moment, sourcePath: note.path, title }).catch((error: unknown) => {
        notifyFailure('play the video', error);
      });
    },
    openInBrowser: () => player.openInBrowser(moment),
  };
}
