import { Component } from 'obsidian';
import type { Note } from '../core/note';
import { NO_VIDEO_KNOWN } from '../core/note-knowledge';
import { parseNote } from '../core/parse-note';
import type { Durations, NoteReader } from '../core/ports';
import { TimestampLookup, type WrittenAnchor } from '../core/timestamp-lookup';
import { writtenOf } from '../core/timestamp-scan';
import type { VideoId } from '../core/video-id';
import { notifyFailure } from '../notify';
import { contentOf, type ChipContent, type ContentParts } from './chip-content';
import type { ChipEvents } from './chip-events';
import type { PlayingChips } from './playing-chips';
import { TimestampChip, type ContentSource } from './timestamp-chip';

/** What finds the anchors in drawn notes that are timestamps. */
export const TIMESTAMP_ANCHORS = 'a.yt-timestamp, a[data-t]';

/** What chips need of the rest of the plugin. */
export interface ChipParts extends ContentParts {
  readonly notes: NoteReader;
  readonly durations: Durations;
  readonly events: ChipEvents;
  readonly playing: PlayingChips;
}

/** Makes chips of anchors, wherever notes are drawn, and knows the notes that say what the anchors mean. */
export class Chips extends Component {
  private readonly drawn = new Set<TimestampChip>();
  private made = 0;
  private readonly lookups = new WeakMap<Note, TimestampLookup>();
  /** Vault paths of notes of which the reader was told that they cannot be read. */
  private readonly unreadable = new Set<string>();

  constructor(private readonly parts: ChipParts) {
    super();
  }

  /** Obsidian keeps callouts and tables in an editor as they were drawn. */
  override onunload(): void {
    for (const chip of [...this.drawn]) chip.unload();
  }

  /** Whether an element is a chip already. */
  has(anchorEl: HTMLElement): boolean {
    return this.parts.events.isAttended(anchorEl);
  }

  /** A chip, not loaded yet, that says what its source says. */
  dress(anchorEl: HTMLElement, source: ContentSource): TimestampChip {
    const nameId = `video-citations-chip-${String(++this.made)}`;
    const { events, playing } = this.parts;
    return new TimestampChip(anchorEl, source, nameId, events, playing, this.drawn);
  }

  /** A chip, not loaded yet, of an anchor that Obsidian drew, by the note it belongs to; at `line` of it, if known. */
  dressDrawn(anchorEl: HTMLElement, note: Note, line?: number): TimestampChip {
    const anchor = {
      written: writtenOf(anchorEl.getAttr('data-t'), anchorEl.textContent ?? ''),
      video: anchorEl.getAttr('data-video'),
      line,
    };
    return this.dress(anchorEl, this.sourceOf(anchor, note));
  }

  /** What an anchor of a note stands for, by what is known now. */
  contentOf(anchor: WrittenAnchor, note: Note): ChipContent {
    return contentOf(this.lookupIn(note).timestampFor(anchor), note, this.parts);
  }

  /** The note at a vault path as far as it is known without reading; null otherwise. */
  peek(path: string): Note | null {
    return this.parts.notes.peek(path);
  }

  /** The note at a vault path. A text that stands in no note (a card of a Canvas) is one that says nothing of itself. */
  async read(path: string): Promise<Note> {
    return (await this.readIfThere(path)) ?? parseNote(path, '');
  }

  /** Calls the listener after timestamps of the note at a vault path may have come to mean something else. */
  onChange(path: string, listener: () => void): () => void {
    const endings = [
      this.parts.notes.onNewMeaning(listener),
      this.parts.vault.onChange((paths) => {
        if (paths.has(path)) listener();
      }),
    ];
    return () => {
      for (const end of endings) end();
    };
  }

  /** Null where the vault has no such note, or it cannot be read. */
  private async readIfThere(path: string): Promise<Note | null> {
    try {
      const note = await this.parts.notes.read(path);
      this.unreadable.delete(path);
      return note;
    } catch (error) {
      // Each of its chips asks.
      if (!this.unreadable.has(path)) notifyFailure(`read “${path}”`, error);
      this.unreadable.add(path);
      return null;
    }
  }

  private lookupIn(note: Note): TimestampLookup {
    const { durations } = this.parts;
    const knowledge = { ...NO_VIDEO_KNOWN, durationOf: (videoId: VideoId) => durations.durationOf(videoId) };
    const lookup = this.lookups.get(note) ?? new TimestampLookup(note, knowledge);
    this.lookups.set(note, lookup);
    return lookup;
  }

  /** An anchor stands for something else when its video turns out to be of another length, or after an edit. */
  private sourceOf(anchor: WrittenAnchor, note: Note): ContentSource {
    const now = (): ChipContent => this.contentOf(anchor, this.peek(note.path) ?? note);
    return {
      now,
      onChange: (listener) =>
        this.onChange(note.path, () => {
          if (this.peek(note.path) !== null) listener(now());
          else {
            void this.readIfThere(note.path).then((read) => {
              // Of a note that was renamed or deleted, what is still drawn means what it meant.
              if (read !== null) listener(this.contentOf(anchor, read));
            });
          }
        }),
    };
  }
}
