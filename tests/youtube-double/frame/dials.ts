/** The speeds that YouTube offers. */
export const RATES: readonly number[] = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** What a viewer sets and a new video keeps. */
export interface Dials {
  readonly playbackRate: number;
  /** From 0 to 100. */
  readonly volume: number;
  readonly muted: boolean;
}

/** The dials after a command, or null when it is no command for them. */
export function turned(dials: Dials, command: string, value: unknown): Dials | null {
  switch (command) {
    case 'mute':
      return { ...dials, muted: true };
    case 'unMute':
      return { ...dials, muted: false };
    case 'setVolume':
      return { ...dials, volume: Math.min(Math.max(Number(value), 0), 100) };
    case 'setPlaybackRate':
      return RATES.includes(Number(value)) ? { ...dials, playbackRate: Number(value) } : dials;
    default:
      return null;
  }
}
