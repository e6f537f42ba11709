import { describe, expect, it } from '@jest/globals';
import type { PlaybackState } from '../../src/core/playback-state';
import { stateAfterReport } from '../../src/player/state-after-report';
import { parseFrameMessage } from '../../src/player/youtube-message';
import { FILM } from './playback-contract';

const BEFORE: PlaybackState = { videoId: FILM, phase: 'playing', seconds: 12, duration: 740, rate: 1.5 };

const after = (info: object): PlaybackState => {
  const report = parseFrameMessage({ event: 'infoDelivery', info });
  if (report === null) throw new Error('The frame says nothing.');
  return stateAfterReport(BEFORE, report);
};

describe('stateAfterReport', () => {
  it.each([
    [-1, 'ready'],
    [0, 'ended'],
    [1, 'playing'],
    [2, 'paused'],
    [3, 'playing'],
    [5, 'ready'],
  ])('after state %d of the frame is %s', (playerState, phase) => {
    expect(after({ playerState })).toEqual({ ...BEFORE, phase });
  });

  it('takes a length and a speed, and leaves the second to who judges it', () => {
    expect(after({ duration: 742, playbackRate: 2, currentTime: 99 })).toEqual({
      ...BEFORE,
      duration: 742,
      rate: 2,
    });
  });

  it('keeps the length while the frame does not know it', () => {
    expect(after({ duration: 0 }).duration).toBe(740);
  });

  it('has no length for a live stream, whatever the frame calls it', () => {
    expect(after({ duration: 900, videoData: { isLive: true } }).duration).toBeNull();
  });

  it('is the very same where nothing changes', () => {
    expect(after({ playerState: 1, duration: 740, currentTime: 13 })).toBe(BEFORE);
  });
});
