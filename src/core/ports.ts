import type { Moment } from './moment';

/** What is to be played, and from which note: the note gives the cues of the timeline and a local copy. */
export interface PlayRequest {
  readonly moment: Moment;
  /** Vault path of the note; '' where the timestamp stands in no note (a Canvas card). */
  readonly sourcePath: string;
  /** The video's name as the note knows it. */
  readonly title: string;
}

/** Plays moments. `main.ts` hands one to whatever has something to click. */
export interface Player {
  /**
   * Shows the moment in the one player, which opens if it has to; a later call wins over an earlier one that is
   * still loading. Resolves once the player shows the video or the sentence that says why it cannot; it never
   * rejects for anything that the video or the network does.
   */
  play(request: PlayRequest): Promise<void>;

  /** Opens the moment in the reader's browser. */
  openInBrowser(moment: Moment): void;
}
