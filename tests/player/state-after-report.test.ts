import { describe, expect, it } from '@jest/globals';
import type { PlaybackState } from '../../src/core/playback-state';
import { stateAfterReport } from '../../src/player/state-after-report';
import { parseFrameMessage } from '../../src/player/youtube-message';
import { FILM } from './playback-contract';

const BEFORE: PlaybackState = {
  videoId: FILM,
  name: { title: 'The film', channel: 'Films' },
  phase: 'playing',
  seconds: 12,
  duration: 740,
  rate: 1.5,
  volume: 1,
  isMuted: false,
};

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

  it('takes a speed, and leaves the second and the length to who judges them', () => {
    expect(after({ duration: 742, playbackRate: 2, currentTime: 99 })).toEqual({ ...BEFORE, rate: 2 });
  });

  it('takes how loud it is', () => {
    expect(after({ volume: 30, muted: true })).toEqual({ ...BEFORE, volume: 0.3, isMuted: true });
  });

  it('takes what the video is called', () => {
    const name = { title: 'The film', channel: 'More films' };
    expect(after({ videoData: { title: name.title, author: name.channel } })).toEqual({ ...BEFORE, name });
  });

  it('is the very same where nothing changes', () => {
    const videoData = { title: 'The film', author: 'Films' };
    const info = { playerState: 1, duration: 742, currentTime: 13, volume: 100, muted: false };
    expect(after(info)).toBe(BEFORE);
    expect(after({ ...info, videoData })).toBe(BEFORE);
  });
});
