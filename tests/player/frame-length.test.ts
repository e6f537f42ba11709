import { describe, expect, it } from '@jest/globals';
import { FrameLength } from '../../src/player/frame-length';
import { parseFrameMessage } from '../../src/player/youtube-message';
import { FILM } from './playback-contract';

const ours = { videoData: { video_id: FILM, isLive: false } };

function lengthAfter(...infos: readonly object[]): FrameLength {
  const length = new FrameLength();
  for (const info of infos) {
    const report = parseFrameMessage({ event: 'infoDelivery', info });
    if (report === null) throw new Error('The frame says nothing.');
    length.hear(report);
  }
  return length;
}

describe('the length that a frame tells', () => {
  it.each(['playing', 'paused', 'ended'] as const)('counts once its video is %s', (phase) => {
    expect(lengthAfter({ ...ours, duration: 740 }).secondsIn(phase)).toBe(740);
  });

  it.each(['loading', 'ready'] as const)('does not count while it is %s', (phase) => {
    const length = lengthAfter({ ...ours, duration: 740 });
    expect([length.secondsIn(phase), length.isSettledIn(phase)]).toEqual([null, false]);
  });

  it('counts though it was told before the video played, and not again', () => {
    expect(lengthAfter({ ...ours, duration: 740 }, { currentTime: 3 }).secondsIn('playing')).toBe(740);
  });

  it('does not count before the video is named', () => {
    expect(lengthAfter({ duration: 15 }).secondsIn('playing')).toBeNull();
    expect(lengthAfter({ duration: 15 }, { ...ours, duration: 740 }).secondsIn('playing')).toBe(740);
  });

  it('is not 0, which the frame says before it knows', () => {
    expect(lengthAfter({ ...ours, duration: 0 }).isSettledIn('playing')).toBe(false);
  });

  it('is none for a live stream, also when later reports do not say that it is one', () => {
    const live = lengthAfter(
      { videoData: { video_id: FILM, isLive: true }, duration: 900 },
      { duration: 901 },
    );
    expect([live.secondsIn('playing'), live.isSettledIn('playing')]).toEqual([null, true]);
  });
});
