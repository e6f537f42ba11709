import { describe, expect, test } from '@jest/globals';
import type { PlaybackPhase, PlaybackState } from '../../src/core/playback-state';
import { Milestones } from '../../src/player/milestones';
import { FILM, OTHER } from './playback-contract';

const at = (seconds: number, phase: PlaybackPhase = 'playing', videoId = FILM): PlaybackState => ({
  videoId,
  phase,
  seconds,
  duration: 400,
  rate: 1,
  volume: 1,
  isMuted: false,
  name: null,
});

/** The states at which it is worth keeping where the video is. */
function kept(...states: readonly PlaybackState[]): readonly number[] {
  const milestones = new Milestones();
  return states.filter((state) => milestones.isPassedBy(state)).map(({ seconds }) => seconds);
}

describe('where a video is, is worth keeping', () => {
  test('at its beginning and every ten seconds while it plays, not at each report', () => {
    const states = Array.from({ length: 101 }, (_, i) => at(45 + i / 4));
    expect(kept(...states)).toEqual([45, 55, 65]);
  });

  test('when it stands still, once, and wherever the reader goes from there', () => {
    expect(
      kept(at(45), at(47), at(48, 'paused'), at(48, 'paused'), at(50, 'paused'), at(50), at(51)),
    ).toEqual([45, 48, 50]);
    expect(kept(at(398), at(400, 'ended'), at(400, 'ended'))).toEqual([398, 400]);
  });

  test('after a jump, to another video too, and not while that is loading', () => {
    expect(kept(at(45), at(46), at(9), at(300))).toEqual([45, 9, 300]);
    expect(kept(at(45), at(46, 'loading', OTHER), at(46, 'playing', OTHER))).toEqual([45, 46]);
  });
});
