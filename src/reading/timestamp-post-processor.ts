import type { MarkdownPostProcessor } from 'obsidian';
import type { Note } from '../core/note';
import { parseNote } from '../core/parse-note';
import type { NoteReader } from '../core/ports';
import { writtenOf } from '../core/timestamp-scan';
import { notifyFailure } from '../notify';
import { contentOf, type ChipContent, type ContentParts, type WrittenAnchor } from './chip-content';
import type { ChipEvents } from './chip-events';
import type { PlayingChips } from './playing-chips';
import { TimestampChip, type ContentSource } from './timestamp-chip';

/** What the chips of a note need of the rest of the plugin. */
export interface ChipParts extends ContentParts {
  readonly notes: NoteReader;
  readonly events: ChipEvents;
  readonly playing: PlayingChips;
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
    const { sourcePath } = context;
    const note = parts.notes.peek(sourcePath) ?? (await readNote(parts.notes, sourcePath));
    for (const anchorEl of anchors) {
      if (parts.events.isAttended(anchorEl)) continue;
      const anchor = {
        written: writtenOf(anchorEl.getAttr('data-t'), anchorEl.textContent ?? ''),
        video: anchorEl.getAttr('data-video'),
      };
      const nameId = `video-citations-chip-${String(++chips)}`;
      const source = contentSource(anchor, note, parts);
      context.addChild(new TimestampChip(anchorEl, source, nameId, parts.events, parts.playing));
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

/** An anchor stands for something else when its video turns out to be of another length, or after an edit. */
function contentSource(anchor: WrittenAnchor, note: Note, parts: ChipParts): ContentSource {
  const { notes, vault } = parts;
  const now = (): ChipContent => contentOf(anchor, notes.peek(note.path) ?? note, parts);
  return {
    now,
    onChange: (listener) => {
      const tell = (): void => {
        if (notes.peek(note.path) !== null) listener(now());
        else void readNote(notes, note.path).then((read) => listener(contentOf(anchor, read, parts)));
      };
      const endings = [
        notes.onNewMeaning((videoIds) => {
          const { videoId } = now().timestamp;
          if (videoId !== null && videoIds.has(videoId)) tell();
        }),
        vault.onChange((paths) => {
          if (paths.has(note.path)) tell();
        }),
      ];
      return () => {
        for (const end of endings) end();
      };
    },
  };
}
