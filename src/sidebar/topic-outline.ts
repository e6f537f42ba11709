import type { Durations, NoteFacts, NoteReader, VaultMap } from '../core/ports';
import { topicIdOf, type Topic } from '../core/topic';
import { listOf } from '../tree/branch';
import type { EmptyState } from './empty-state';
import { notesToRead } from './notes-to-read';
import { outlineOf } from './outline';
import { Outlook, type Shown } from './outlook';
import type { OwnRow, Row } from './row';
import type { RowBranches } from './row-branch';
import { ShownNotes } from './shown-notes';

/** What is asked for the branches of a topic. */
export interface TopicOutlineParts {
  readonly notes: NoteReader;
  readonly vault: VaultMap;
  readonly facts: NoteFacts;
  readonly durations: Durations;
}

/** The branches of the topic that is shown, and the notes that are read for them. */
export class TopicOutline {
  private readonly notes: ShownNotes;
  private topic: Topic | null = null;
  private outlook: Outlook | null = null;
  /** Null where it has to be made anew. */
  private outline: (() => RowBranches) | null = null;

  /** `onRead` is called after more has become known of the branches. */
  constructor(
    private readonly parts: TopicOutlineParts,
    onRead: () => void,
  ) {
    this.notes = new ShownNotes(parts.notes, onRead);
  }

  /** What it is of, by its id; null for nothing. */
  get id(): string | null {
    return this.topic === null ? null : topicIdOf(this.topic);
  }

  /** Turns to a topic, or stays with it though it may be another kind of it; null for none. */
  turnTo(topic: Topic | null): void {
    const { id } = this;
    this.topic = topic;
    if (id !== this.id) this.notes.clear();
  }

  /** To be told that the vault has changed, or what the reader wants to see of it. */
  renew(): void {
    this.outline = null;
  }

  /** To be told of notes that have changed, so that they are read again. */
  onChange(paths: Iterable<string>): void {
    this.notes.onChange(paths);
  }

  /** To be told that notes mean something else though none has changed. */
  onNewMeaning(): void {
    this.notes.onNewMeaning();
  }

  /** To be told which rows are drawn: the notes that they need are read. */
  onDrawn(rows: readonly Row[]): void {
    const { topic, outlook, notes } = this;
    const shown = topic?.kind === 'note' ? [topic.path] : [];
    notes.want([...shown, ...(outlook === null ? [] : notesToRead(rows, outlook, notes.outdated))]);
  }

  /** Whether the note that is to be shown has been read; if not, it will be. */
  isReady(): boolean {
    if (this.topic?.kind !== 'note' || this.notes.isKnown(this.topic.path)) return true;
    this.notes.want([this.topic.path]);
    return false;
  }

  /** The branches as they are known now; none where there is nothing to show. */
  branches({ choices, filter }: Pick<Shown, 'choices' | 'filter'>): RowBranches {
    const { topic } = this;
    const note = topic?.kind === 'note' ? this.notes.noteAt(topic.path) : null;
    if (topic === null || (topic.kind === 'note' && note === null)) {
      this.outlook = null;
      return listOf<OwnRow>([]);
    }
    if (this.outline === null || this.outlook?.shown.note !== note) {
      const noteAt = (path: string) => this.notes.noteAt(path);
      this.outlook = new Outlook({ topic, note, choices, filter }, { ...this.parts, noteAt }, this.outlook);
      this.outline = outlineOf(this.outlook);
    }
    return this.outline();
  }

  /** Why there are no branches. */
  get emptyState(): EmptyState {
    if (this.outlook === null) return 'no-note';
    const { topic, filter } = this.outlook.shown;
    if (filter !== null) return 'no-match';
    return topic.kind === 'name' ? 'no-topic' : 'no-sources';
  }
}
