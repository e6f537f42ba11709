import { isSpeed } from './speed';

/** How a reader wants videos to be played, whichever it is. */
export interface Dials {
  /** 1 is the speed at which a video was made. */
  readonly rate: number;
  /** From 0 to 1; null while the reader has not said: YouTube has its own memory. */
  readonly volume: number | null;
  readonly isMuted: boolean;
  /** Whether note and sidebar scroll to the cue being shown. */
  readonly followsAlong: boolean;
  readonly showsCaptions: boolean;
}

/** As long as the reader has said nothing. */
export const DEFAULT_DIALS: Dials = {
  rate: 1,
  volume: null,
  isMuted: false,
  followsAlong: false,
  showsCaptions: false,
};

/** Of the form in which dials are kept. */
export const DIALS_VERSION = 1;

/** Dials as they are kept in a file: `{ "version": 1, "rate": 1.5, … }`. */
export function storedDials(dials: Dials): unknown {
  return { version: DIALS_VERSION, ...dials };
}

/** The inverse of `storedDials`, of whatever a file holds: what is no setting of a dial is as it was at first. */
export function readStoredDials(stored: unknown): Dials {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_DIALS;
  const { version, rate, volume, isMuted, followsAlong, showsCaptions } = stored as Record<string, unknown>;
  if (version !== DIALS_VERSION) return DEFAULT_DIALS;
  return {
    rate: isSpeed(rate) ? rate : DEFAULT_DIALS.rate,
    volume: isBetween(volume, 0, 1) ? volume : DEFAULT_DIALS.volume,
    isMuted: isMuted === true,
    followsAlong: followsAlong === true,
    showsCaptions: showsCaptions === true,
  };
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
