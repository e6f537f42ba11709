import { mentionsIn, type Mention } from '../core/backlink';
import type { Note } from '../core/note';
import type { Durations, NoteFacts, VaultMap } from '../core/ports';
import { cuesOn, type PlacedCue, type SourceKnowledge } from '../core/source';
import { displayNameOf, topicIdOf, type Topic } from '../core/topic';
import type { VideoId } from '../core/video-id';
import { Findings } from './findings';
import type { PaneChoices } from './pane-choices';
import type { LinkName } from './row';
import type { FilterFacts, RowFilter } from './row-filter';

/** What the tree shows, and how. */
export interface Shown {
  /** A note, or a name that no note bears. */
  readonly topic: Topic;
  /** Null for a topic without a note. */
  readonly note: Note | null;
  readonly choices: PaneChoices;
  /** Null for none. */
  readonly filter: RowFilter | null;
}

/** What of the vault the rows are made of: what the index knows at once, and what notes say once they are read. */
export interface OutlookParts {
  readonly vault: VaultMap;
  readonly facts: NoteFacts;
  readonly durations: Pick<Durations, 'durationOf'>;
  /** A note that has been read, or null. */
  readonly noteAt: (path: string) => Note | null;
}

/** The vault as it is seen from what is shown, until the vault changes. */
export class Outlook implements SourceKnowledge {
  readonly index: VaultMap['index'];
  readonly facts: NoteFacts;
  private readonly mentions: Findings<readonly Mention[]>;
  /** By video, and by what else of it may pass the filter. */
  private readonly passing: Findings<readonly PlacedCue[]>;

  /** `before` is the outlook that this one takes the place of: what it knows of notes that are forgotten still holds. */
  constructor(
    readonly shown: Shown,
    private readonly parts: OutlookParts,
    before: Outlook | null = null,
  ) {
    this.index = parts.vault.index;
    this.facts = parts.facts;
    const isSame = before !== null && topicIdOf(before.shown.topic) === topicIdOf(shown.topic);
    this.mentions = isSame ? before.mentions : new Findings();
    this.passing = isSame && before.shown.filter === shown.filter ? before.passing : new Findings();
    this.mentions.renew();
    this.passing.renew();
  }

  /** Vault path of the note that is shown; null for a topic without one. */
  get path(): string | null {
    return this.shown.note?.path ?? null;
  }

  readonly resolve = (target: string, sourcePath: string): string | null =>
    this.parts.vault.resolve(target, sourcePath);

  readonly noteAt = (path: string): Note | null =>
    path === this.shown.note?.path ? this.shown.note : this.parts.noteAt(path);

  readonly durationOf: Durations['durationOf'] = (videoId) => this.parts.durations.durationOf(videoId);

  readonly nameOf = (videoId: VideoId, path: string | null): string | null => {
    for (const each of [this.path, ...(path === null ? [] : this.namersOf(path))]) {
      const name = each === null ? undefined : this.noteAt(each)?.videoTitles.get(videoId);
      if (name !== undefined) return name;
    }
    return null;
  };

  /** Vault paths of the notes that may say how the video of a note is called: those of its channels. */
  namersOf(path: string): readonly string[] {
    return this.channelsOf(path).flatMap(({ target }) => this.resolve(target, path) ?? []);
  }

  titleOf(path: string): string {
    return this.index.nameOf({ kind: 'note', path });
  }

  /** The places at which a note links to a topic; null while it has not been read. */
  mentionsOf(path: string, topic: Topic): readonly Mention[] | null {
    return this.mentions.in(path, topicIdOf(topic), this.noteAt(path), (note) =>
      mentionsIn(note, topic, this.index, this.resolve),
    );
  }

  /**
   * The cues of a note on a video that pass the filter, of which `facts` are what they have in common; null while the
   * note has not been read.
   */
  passingCues(path: string, videoId: VideoId, facts: FilterFacts): readonly PlacedCue[] | null {
    return this.passing.in(path, `${videoId} ${facts.file}`, this.noteAt(path), (note) =>
      cuesOn(videoId, note).filter(({ cue }) => this.passes({ ...facts, text: cue.claim }) === true),
    );
  }

  /** Whether something passes the filter; null where a note has to be read to tell. */
  passes(facts: FilterFacts): boolean | null {
    return this.shown.filter === null ? true : this.shown.filter(facts);
  }

  /** Whether the filter has searched the note at a path, so that what it found there may be out of date. */
  hasSearched(path: string): boolean {
    return this.shown.filter !== null && (this.mentions.has(path) || this.passing.has(path));
  }

  /** The channels of a note: as it names them, else as the vault knows them before the note is read. */
  channelsOf(path: string): readonly LinkName[] {
    const targets = this.noteAt(path)?.channels.keys() ?? this.facts.channelsOf(path);
    return Array.from(targets, (target) => this.nameOfLink(target, path));
  }

  /** A link as a name. */
  nameOfLink(target: string, sourcePath: string): LinkName {
    const path = this.resolve(target, sourcePath);
    const title = path === null ? null : this.index.noteAt(path)?.title;
    return { target, sourcePath, display: title ?? displayNameOf(target) };
  }

  /** Whether a link in a note leads to what is shown. */
  leadsHere({ target, sourcePath }: LinkName): boolean {
    const topic = this.index.topicOf(target, this.resolve(target, sourcePath));
    return topic !== null && topicIdOf(topic) === topicIdOf(this.shown.topic);
  }
}
