import type { TFile, Vault } from 'obsidian';
import { parseTranscript, type Caption } from '../../core/transcript';
import { notifyFailure } from '../../notify';
import { transcriptOf } from '../../vault/transcript-file';
import type { Playback } from '../playback';

/** The captions of what plays, where its transcript lies beside it; read when they are first to be shown. */
export class DeckCaptions {
  private media: TFile | null = null;

  constructor(private readonly vault: Pick<Vault, 'cachedRead'>) {}

  /** Whether there are any. */
  get isPossible(): boolean {
    return this.media !== null && transcriptOf(this.media) !== null;
  }

  /** Takes the file that plays; null for YouTube, or nothing. */
  insert(media: TFile | null): void {
    this.media = media;
  }

  /** Shows them over the picture, or hides them. */
  async show(playback: Playback, isShown: boolean): Promise<void> {
    const { media } = this;
    const captions = isShown ? await this.read(media) : [];
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
