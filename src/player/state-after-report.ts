import type { PlaybackPhase, PlaybackState } from '../core/playback-state';
import type { FrameReport, FrameState } from './youtube-message';

const PHASES: Readonly<Record<Exclude<FrameState, 'buffering'>, PlaybackPhase>> = {
  unstarted: 'ready',
  cued: 'ready',
  playing: 'playing',
  paused: 'paused',
  ended: 'ended',
};

/**
 * What plays after a report of YouTube's frame, its second and its length aside; the same object where nothing
 * changes.
 */
export function stateAfterReport(before: PlaybackState, { state, rate }: FrameReport): PlaybackState {
  const phase = state === null || state === 'buffering' ? before.phase : PHASES[state];
  const after = { ...before, phase, rate: rate ?? before.rate };
  return after.phase === before.phase && after.rate === before.rate ? before : after;
}
