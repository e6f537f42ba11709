import type { PlaybackPhase, PlaybackState } from '../core/playback-state';
import type { FrameReport, FrameState } from './youtube-message';

const PHASES: Readonly<Record<Exclude<FrameState, 'buffering'>, PlaybackPhase>> = {
  unstarted: 'ready',
  cued: 'ready',
  playing: 'playing',
  paused: 'paused',
  ended: 'ended',
};

/** What plays after a report of YouTube's frame, its second aside; the same object where nothing changes. */
export function stateAfterReport(before: PlaybackState, report: FrameReport): PlaybackState {
  const { state, rate, isLive } = report;
  const phase = state === null || state === 'buffering' ? before.phase : PHASES[state];
  // What a live stream calls its duration grows.
  const duration = isLive === true ? null : (report.duration ?? before.duration);
  const after = { ...before, phase, duration, rate: rate ?? before.rate };
  const isSame =
    after.phase === before.phase && after.duration === before.duration && after.rate === before.rate;
  return isSame ? before : after;
}
