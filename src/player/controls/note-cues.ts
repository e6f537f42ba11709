import { Component, type App } from 'obsidian';
import { cuePartsOf, type CuePart } from '../../core/cue-lookup';
import type { NoteReader } from '../../core/ports';
import type { VideoId } from '../../core/video-id';
import { notifyFailure } from '../../notify';

/** The cues that a note has on a video, kept in step with edits of the note and with what its timestamps mean. */
export class NoteCues extends Component {
  /** In the order of the video; none while the note has not been read. */
  parts: readonly CuePart[] = [];
  private path = '';
  private videoId: VideoId | null = null;
  private duration: number | null = null;

  constructor(
    private readonly app: App,
    private readonly notes: NoteReader,
    private readonly onChange: () => void,
  ) {
    super();
  }

  override onload(): void {
    this.registerEvent(
      this.app.metadataCache.on('changed', ({ path }) => {
        if (path === this.path) this.refresh();
      }),
    );
    this.register(
      this.notes.onNewMeaning((videoIds) => {
        if (this.videoId !== null && videoIds.has(this.videoId)) this.refresh();
      }),
    );
  }

  override onunload(): void {
    this.videoId = null;
  }

  /** From now on those of this note (vault path) on this video, whose length in seconds is null if not known. */
  follow(path: string, videoId: VideoId, duration: number | null): void {
    if (path === this.path && videoId === this.videoId && duration === this.duration) return;
    const isOther = path !== this.path || videoId !== this.videoId;
    this.path = path;
    this.videoId = videoId;
    this.duration = duration;
    if (isOther) this.parts = [];
    this.refresh();
  }

  private refresh(): void {
    const { path, videoId } = this;
    if (path === '' || this.take()) return;
    this.notes.read(path).then(
      () => {
        // Another note may have taken its place while it was read.
        if (path === this.path && videoId === this.videoId) this.take();
      },
      (error: unknown) => notifyFailure(`read “${path}”`, error),
    );
  }

  private take(): boolean {
    const note = this.notes.peek(this.path);
    if (note === null || this.videoId === null) return false;
    this.parts = cuePartsOf(note, this.videoId, this.duration);
    this.onChange();
    return true;
  }
}
