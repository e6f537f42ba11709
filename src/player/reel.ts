import { Component, Notice } from 'obsidian';
import { Listeners } from '../core/listeners';
import { isWithin } from '../core/loop';
import type { Durations, NoteReader, Player, ReelPlayer, VaultMap } from '../core/ports';
import { reelPartsOf, type ReelPart } from '../core/reel';
import type { Topic } from '../core/topic';
import { notifyFailure } from '../notify';
import { Looper } from './controls/looper';
import type { NowPlayingDeck } from './controls/now-playing-deck';

/** What a reel needs of the rest of the plugin. */
export interface ReelContext {
  readonly notes: Pick<NoteReader, 'read'>;
  readonly vault: VaultMap;
  readonly durations: Pick<Durations, 'durationOf'>;
  readonly play: Player['play'];
  readonly nowPlaying: Pick<NowPlayingDeck, 'state' | 'onUpdate' | 'hold'>;
}

/** A reel that is on. */
interface Run {
  readonly topic: Topic;
  readonly name: string;
  /** Vault paths of the notes that mention the topic. */
  readonly paths: readonly string[];
  /** The note whose parts are played; -1 before the first. */
  noteAt: number;
  parts: readonly ReelPart[];
  partAt: number;
  /** Whether the part has been seen, so that another video is the reader's wish. */
  isSeen: boolean;
  isLooking: boolean;
}

/** Plays every moment at which notes mention a topic, one after the other, across videos. */
export class Reel extends Component implements ReelPlayer {
  private run: Run | null = null;
  private readonly end: Looper;
  private readonly listeners = new Listeners();

  constructor(private readonly context: ReelContext) {
    super();
    this.end = this.addChild(new Looper(() => void this.step(1)));
  }

  override onload(): void {
    const { nowPlaying } = this.context;
    this.register(nowPlaying.onUpdate(() => this.follow()));
    this.register(() => this.stop());
  }

  /** What is played: the topic's name, and which of how many notes gives the part, from 1; null while no reel is on. */
  get position(): { readonly name: string; readonly note: number; readonly notes: number } | null {
    const { run } = this;
    return run === null || run.noteAt < 0
      ? null
      : { name: run.name, note: run.noteAt + 1, notes: run.paths.length };
  }

  /** Calls the listener after another part began, or the reel did or ended. Returns what ends it. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  /** In the path order of the notes. */
  playAll(topic: Topic): void {
    const { index } = this.context.vault;
    this.run = {
      topic,
      name: index.nameOf(topic),
      paths: index.notesOnTopic(topic),
      noteAt: -1,
      parts: [],
      partAt: -1,
      isSeen: false,
      isLooking: false,
    };
    void this.step(1);
  }

  /** Goes on to the next part, or back; behind the last one the reel ends, before the first nothing happens. */
  async step(direction: 1 | -1): Promise<void> {
    const { run } = this;
    if (run === null || run.isLooking) return;
    run.isLooking = true;
    try {
      const isFound = await this.find(run, direction);
      run.isLooking = false;
      if (run !== this.run) return;
      if (isFound) await this.play(run);
      else if (direction === 1) this.finish(run);
    } catch (error) {
      run.isLooking = false;
      notifyFailure('play the next moment', error);
    }
  }

  /** Ends the reel; what plays goes on. */
  stop(): void {
    this.run = null;
    this.end.repeat(null);
    this.listeners.tell();
  }

  /** Leads the run to its next part, or to the one before; false where there is none. */
  private async find(run: Run, direction: 1 | -1): Promise<boolean> {
    let { noteAt, parts, partAt } = run;
    partAt += direction;
    while (parts[partAt] === undefined) {
      noteAt += direction;
      const path = run.paths[noteAt];
      if (path === undefined || run !== this.run) return false;
      parts = await this.partsOf(path, run.topic);
      partAt = direction === 1 ? 0 : parts.length - 1;
    }
    Object.assign(run, { noteAt, parts, partAt });
    return true;
  }

  private async partsOf(path: string, topic: Topic): Promise<readonly ReelPart[]> {
    const { notes, vault, durations } = this.context;
    const note = await notes.read(path);
    if (note === null) return [];
    return reelPartsOf(note, topic, {
      index: vault.index,
      resolve: (target, sourcePath) => vault.resolve(target, sourcePath),
      durationOf: (videoId) => durations.durationOf(videoId),
    });
  }

  private async play(run: Run): Promise<void> {
    const part = run.parts[run.partAt];
    if (part === undefined) return;
    run.isSeen = false;
    this.end.repeat(null);
    this.listeners.tell();
    const { moment, path, title } = part;
    await this.context.play({ moment, sourcePath: path, title });
  }

  private finish({ noteAt, name }: Run): void {
    const isEmpty = noteAt < 0;
    if (!isEmpty) this.context.nowPlaying.hold();
    new Notice(isEmpty ? `No note gives a moment on “${name}”.` : `That was the last moment on “${name}”.`);
    this.stop();
  }

  private follow(): void {
    const { run } = this;
    const { state } = this.context.nowPlaying;
    const part = run?.parts[run.partAt];
    if (run === null || part === undefined) return;
    const { moment, to } = part;
    this.end.follow(state);
    // Nothing plays while the player moves.
    if (state === null) return;
    const isSame = state.videoId === moment.videoId;
    const span = { from: moment.seconds, to };
    if (run.isSeen && !isSame) this.stop();
    else if (this.end.loop === null && isSame && isWithin(span, state.seconds)) {
      run.isSeen = true;
      this.end.repeat(span);
    }
  }
}
