/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { finish, installFakeMedia } from '../fake-media';
import { Viewer } from './viewer';

installFakeMedia();

let viewer: Viewer;

afterEach(() => viewer.leave());

describe('the buttons', () => {
  beforeEach(async () => {
    viewer = await Viewer.arrive();
  });

  it('pause and play', () => {
    viewer.plays(45);
    viewer.clicks('Pause');
    expect(viewer.video.paused).toBe(true);
    viewer.clicks('Play');
    expect(viewer.video.paused).toBe(false);
  });

  it('go back and forth', () => {
    viewer.plays(45);
    viewer.clicks('Forward 5 seconds');
    expect(viewer.video.currentTime).toBe(50);
    viewer.clicks('Back 5 seconds');
    viewer.clicks('Back 5 seconds');
    expect(viewer.video.currentTime).toBe(40);
  });

  it('go from cue to cue, and say where there is none', () => {
    viewer.plays(45);
    viewer.clicks('Go to next cue');
    expect(viewer.video.currentTime).toBe(180);
    expect(viewer.find('[aria-label="Go to next cue"]').getAttribute('aria-disabled')).toBe('true');
    viewer.clicks('Go to previous cue');
    expect(viewer.video.currentTime).toBe(40);
    expect(viewer.find('.video-citations-claim').textContent).toBe('The middle');
  });

  it('play again from a cue when the video has ended', () => {
    viewer.plays(45);
    finish(viewer.video);
    viewer.clicks('Go to previous cue');
    expect(viewer.video.currentTime).toBe(180);
    expect(viewer.video.paused).toBe(false);
  });

  it('mute', () => {
    viewer.plays(45);
    viewer.clicks('Mute');
    expect(viewer.video.muted).toBe(true);
    viewer.clicks('Unmute');
    expect(viewer.video.muted).toBe(false);
  });
});
