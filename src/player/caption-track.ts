import type { Caption } from '../core/transcript';

/** Lays captions over the picture of a `<video>`, in a track of our own. */
export class CaptionTrack {
  private track: TextTrack | null = null;

  /** Shows these in place of others; none to show nothing. */
  show(videoEl: HTMLVideoElement, captions: readonly Caption[]): void {
    if (captions.length === 0 && this.track === null) return;
    // A track can be emptied and hidden, not taken away.
    const track = (this.track ??= videoEl.addTextTrack('captions', 'Transcript'));
    track.mode = 'hidden';
    for (const cue of Array.from(track.cues ?? [])) track.removeCue(cue);
    for (const { from, to, text } of captions) track.addCue(new VTTCue(from, to, escaped(text)));
    track.mode = captions.length === 0 ? 'disabled' : 'showing';
  }
}

/** As WebVTT writes a text that holds its own signs. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
