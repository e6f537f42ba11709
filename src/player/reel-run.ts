import type { Durations, NoteReader, PlayRequest, VaultMap } from '../core/ports';
import { reelPartsOf, type ReelPart } from '../core/reel';
import type { Note } from '../core/note';
import type { Topic } from '../core/topic';
import type { VideoId } from '../core/video-id';
import { notifyFailure } from '../notify';

/** What finds the parts of a reel. */
export interface RunContext {
  readonly notes: Pick<NoteReader, 'read' | 'peek'>;
  readonly vault: Pick<VaultMap, 'index' | 'resolve'>;
  readonly durations: Pick<Durations, 'durationOf'>;
}

/** A place among the parts: `part` of those that a note gives; -1 before the first. */
interface Place {
  readonly note: number;
  readonly parts: readonly ReelPart[];
  readonly part: number;
}

/** The way of a reel through the notes that mentioned its topic when it began, in path order. */
export class ReelRun {
  /** Of the topic. */
  readonly name: string;
  /** Videos that do not play: their parts are passed over. */
  readonly failed = new Set<VideoId>();
  private readonly paths: string[];
  private place: Place = { note: -1, parts: [], part: -1 };
  private isEnded = false;

  constructor(
    private topic: Topic,
    private readonly context: RunContext,
  ) {
    const { index } = context.vault;
    this.name = index.nameOf(topic);
    this.paths = [...index.notesOnTopic(topic)];
  }

  /** Which of how many notes gives the part that is played, from 1; null before the first. */
  get position(): { readonly note: number; readonly notes: number } | null {
    const { note } = this.place;
    return note < 0 ? null : { note: note + 1, notes: this.paths.length };
  }

  /** What is played; null before the first part. */
  get part(): ReelPart | null {
    return this.place.parts[this.place.part] ?? null;
  }

  /** What the player is asked for that part; null before the first. */
  get request(): PlayRequest | null {
    const { part } = this;
    if (part === null) return null;
    const { moment, title, written } = part;
    return { moment, title, written, sourcePath: this.paths[this.place.note] ?? '' };
  }

  /** Leads to the next part that plays, or to the one before; false where there is none, or once the run is ended. */
  async go(direction: 1 | -1): Promise<boolean> {
    let { note, parts, part } = this.place;
    const isPassedOver = ({ moment }: ReelPart): boolean => this.failed.has(moment.videoId);
    for (;;) {
      part += direction;
      const found = parts[part];
      if (found !== undefined && isPassedOver(found)) continue;
      if (found !== undefined) break;
      note += direction;
      const path = this.paths[note];
      if (path === undefined) return false;
      parts = await this.read(path);
      if (this.isEnded) return false;
      part = direction === 1 ? -1 : parts.length;
    }
    this.place = { note, parts, part };
    return true;
  }

  /** Whoever looks for a part stops looking. */
  end(): void {
    this.isEnded = true;
  }

  /** To be told that a note has another path. */
  rename(from: string, to: string): void {
    const at = this.paths.indexOf(from);
    if (at >= 0) this.paths[at] = to;
    if (this.topic.kind === 'note' && this.topic.path === from) this.topic = { kind: 'note', path: to };
  }

  /**
   * To be told that timestamps on videos mean something else. False where what is played is none of the moments any
   * more: the run then stands before the one that followed it.
   */
  renew(videoIds: ReadonlySet<VideoId>): boolean {
    const { note, parts: before, part } = this.place;
    const path = this.paths[note];
    const current = before[part];
    if (path === undefined || current === undefined || !videoIds.has(current.moment.videoId)) return true;
    const now = this.context.notes.peek(path);
    if (now === null) return true;
    const parts = this.partsIn(now);
    const indexOf = ({ at, written }: ReelPart): number =>
      parts.findIndex((each) => each.at === at && each.written === written);
    const index = indexOf(current);
    const next = before
      .slice(part + 1)
      .map(indexOf)
      .find((each) => each >= 0);
    this.place = { note, parts, part: index >= 0 ? index : (next ?? parts.length) - 1 };
    return index >= 0;
  }

  private async read(path: string): Promise<readonly ReelPart[]> {
    try {
      return this.partsIn(await this.context.notes.read(path));
    } catch (error) {
      // One note that cannot be read does not end the film.
      notifyFailure(`read “${path}”`, error);
      return [];
    }
  }

  private partsIn(note: Note | null): readonly ReelPart[] {
    if (note === null) return [];
    const { vault, durations } = this.context;
    return reelPartsOf(note, this.topic, {
      index: vault.index,
      resolve: (target, sourcePath) => vault.resolve(target, sourcePath),
      durationOf: (videoId) => durations.durationOf(videoId),
    });
  }
}
