import { Component, getLinkpath, type App, type TFile } from 'obsidian';
import { Listeners } from '../core/listeners';
import type { NoteReader, VaultMap } from '../core/ports';
import { VaultIndex } from '../core/vault-index';
import type { VideoId } from '../core/video-id';
import { notifyFailure } from '../notify';
import { readIndexedNote, readVideoId } from './indexed-note';
import { inSlices, turnsOf, type Turns } from './slices';

/** While much changes, as in a sync, listeners are told this often, in milliseconds: many notes at a time. */
const TELL_EVERY = 250;

/**
 * Keeps the index of the vault in step with the metadata cache. It starts when the layout is ready, and works in
 * slices; no note is read for it but one whose `videoId` the cache has lost.
 */
export class VaultIndexer extends Component implements VaultMap {
  readonly index = new VaultIndex();
  private readonly listeners = new Listeners<[paths: ReadonlySet<string>]>();
  /** Paths to be looked at in the next run; a path looked at before its turn is not lost but looked at again. */
  private readonly stale = new Set<string>();
  private isRunning = false;
  private stopRun = (): void => undefined;
  /** Looked at, but not yet told of. */
  private changed = new Set<string>();
  private toldAt = 0;

  constructor(
    private readonly app: App,
    private readonly notes: NoteReader,
    private readonly turns: Turns = turnsOf(window),
  ) {
    super();
  }

  override onload(): void {
    let isUnloaded = false;
    this.register(() => {
      isUnloaded = true;
      this.stopRun();
      this.listeners.clear();
    });
    this.app.workspace.onLayoutReady(() => {
      if (!isUnloaded) this.followVault();
    });
  }

  resolve(target: string, sourcePath: string): string | null {
    const linkpath = getLinkpath(target);
    const file = this.app.metadataCache.getFirstLinkpathDest(linkpath, sourcePath);
    return file?.path ?? this.index.noteNamed(linkpath);
  }

  onChange(listener: (paths: ReadonlySet<string>) => void): () => void {
    return this.listeners.add(listener);
  }

  private followVault(): void {
    const { metadataCache, vault } = this.app;
    this.registerEvent(metadataCache.on('changed', (file) => this.markStale(file.path)));
    this.registerEvent(metadataCache.on('resolve', (file) => this.markStale(file.path)));
    this.registerEvent(metadataCache.on('deleted', (file) => this.markStale(file.path)));
    this.registerEvent(
      vault.on('rename', (file, oldPath) => {
        this.markStale(oldPath);
        this.markStale(file.path);
      }),
    );
    this.run(vault.getMarkdownFiles());
  }

  private markStale(path: string): void {
    this.stale.add(path);
    if (!this.isRunning) this.run([]);
  }

  /** Looks at files, and then at what is stale. */
  private run(files: readonly TFile[]): void {
    this.isRunning = true;
    this.toldAt = this.turns.now();
    this.stopRun = inSlices(
      this.pathsToTake(files),
      (path) => {
        this.update(path);
        this.changed.add(path);
        if (this.turns.now() - this.toldAt >= TELL_EVERY) this.tell();
      },
      () => {
        this.isRunning = false;
        this.tell();
      },
      this.turns,
    );
  }

  private tell(): void {
    const { changed } = this;
    this.changed = new Set();
    this.toldAt = this.turns.now();
    this.listeners.tell(changed);
  }

  /** The stale ones are what is stale now and what becomes so during the run. */
  private *pathsToTake(files: readonly TFile[]): Generator<string> {
    for (const { path } of files) yield path;
    for (const path of this.stale) {
      this.stale.delete(path);
      yield path;
    }
  }

  private update(path: string): void {
    const file = this.app.vault.getFileByPath(path);
    if (file?.extension !== 'md') {
      this.index.delete(path);
      return;
    }
    const video = readVideoId(this.app.metadataCache.getFileCache(file));
    this.take(file, video.known ? video.videoId : (this.index.noteAt(path)?.videoId ?? null));
    if (!video.known) void this.takeVideoFromText(file);
  }

  private take(file: TFile, videoId: VideoId | null): void {
    const { metadataCache } = this.app;
    const cache = metadataCache.getFileCache(file);
    const { resolvedLinks, unresolvedLinks } = metadataCache;
    this.index.replace(
      readIndexedNote(file.path, cache, videoId, resolvedLinks[file.path], unresolvedLinks[file.path]),
    );
  }

  private async takeVideoFromText(file: TFile): Promise<void> {
    const { path } = file;
    const { mtime } = file.stat;
    try {
      const note = await this.notes.read(path);
      // While it was read the note may have been deleted, renamed or changed; each has it looked at again.
      const isCurrent = this.app.vault.getFileByPath(path) === file && file.stat.mtime === mtime;
      if (note === null || !isCurrent) return;
      this.take(file, note.videoId);
      this.listeners.tell(new Set([path]));
    } catch (error) {
      notifyFailure(`read the videoId of “${path}”`, error);
    }
  }
}
