import type { PlaybackPhase, PlaybackState } from '../core/playback-state';
import { isSameName } from '../core/video-name';
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
export function stateAfterReport(before: PlaybackState, report: FrameReport): PlaybackState {
  const { state } = report;
  const name = report.name ?? before.name;
  const phase = state === null || state === 'buffering' ? before.phase : PHASES[state];
  const rate = report.rate ?? before.rate;
  const volume = report.volume ?? before.volume;
  const isMuted = report.isMuted ?? before.isMuted;
  const isSame =
    isSameName(name, before.name) &&
    phase === before.phase &&
    rate === before.rate &&
    volume === before.volume &&
    isMuted === before.isMuted;
  return isSame ? before : { ...before, name, phase, rate, volume, isMuted };
}
