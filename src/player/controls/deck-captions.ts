import type { TFile, Vault } from 'obsidian';
import { parseTranscript, type Caption } from '../../core/transcript';
import { notifyFailure } from '../../notify';
import type { RememberedDials } from '../../vault/remembered-dials';
import { transcriptOf } from '../../vault/transcript-file';
import type { Playback } from '../playback';

/** The captions of what plays, where its transcript lies beside it; read when they are to be shown. */
export class DeckCaptions {
  private playback: Playback | null = null;
  private media: TFile | null = null;

  constructor(
    private readonly vault: Pick<Vault, 'cachedRead'>,
    private readonly dials: RememberedDials,
    private readonly onChange: () => void,
  ) {}

  /** Whether there are any. */
  get isPossible(): boolean {
    return this.media !== null && transcriptOf(this.media) !== null;
  }

  /** Whether the reader wants them. */
  get areWanted(): boolean {
    return this.dials.now.showsCaptions;
  }

  /** Takes what plays, and the file from which; null for YouTube, or nothing. */
  insert(playback: Playback | null, media: TFile | null): void {
    this.playback = playback;
    this.media = media;
    void this.apply();
  }

  toggle(): void {
    this.dials.turn({ showsCaptions: !this.areWanted });
    void this.apply();
    this.onChange();
  }

  /** Shows them over the picture, or hides them, as the reader wants it. */
  async apply(): Promise<void> {
    const { playback, media } = this;
    if (playback === null) return;
    const captions = this.areWanted ? await this.read(media) : [];
    // Another video may have taken its place while they were read.
    if (media === this.media) playback.showCaptions(captions);
  }

  private async read(media: TFile | null): Promise<readonly Caption[]> {
    const file = media === null ? null : transcriptOf(media);
    if (file === null) return [];
    try {
      return parseTranscript(await this.vault.cachedRead(file));
    } catch (error) {
      notifyFailure(`read “${file.path}”`, error);
      return [];
    }
  }
}
