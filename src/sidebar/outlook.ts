import { mentionsIn, type Mention } from '../core/backlink';
import type { Note } from '../core/note';
import type { Durations, NoteFacts, VaultMap } from '../core/ports';
import type { SourceKnowledge } from '../core/source';
import { displayNameOf, topicIdOf, type Topic } from '../core/topic';
import type { VideoId } from '../core/video-id';
import type { LinkName } from './row';
import type { PaneChoices } from './pane-choices';
import type { RowFilter } from './row-filter';

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

interface KeptMentions {
  /** The note that they were found in; null where they have to be looked for again if there is one. */
  readonly note: Note | null;
  readonly mentions: readonly Mention[];
}

/** The vault as it is seen from what is shown, until the vault changes. */
export class Outlook implements SourceKnowledge {
  readonly index: VaultMap['index'];
  readonly facts: NoteFacts;
  /** By topic and path; kept though the note may be forgotten, so that nothing is read twice. */
  private readonly mentions = new Map<string, KeptMentions>();

  /** `before` is the outlook that this one takes the place of: what it knows of notes that are forgotten still holds. */
  constructor(
    readonly shown: Shown,
    private readonly parts: OutlookParts,
    before: Outlook | null = null,
  ) {
    this.index = parts.vault.index;
    this.facts = parts.facts;
    if (before === null || topicIdOf(before.shown.topic) !== topicIdOf(shown.topic)) return;
    for (const [key, { mentions }] of before.mentions) this.mentions.set(key, { note: null, mentions });
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
    const key = `${topicIdOf(topic)}\n${path}`;
    const kept = this.mentions.get(key);
    const note = this.noteAt(path);
    if (note === null || note === kept?.note) return kept?.mentions ?? null;
    const mentions = mentionsIn(note, topic, this.index, this.resolve);
    this.mentions.set(key, { note, mentions });
    return mentions;
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
