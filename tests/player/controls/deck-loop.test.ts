/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { installFakeMedia, passTime } from '../fake-media';
import { request, Viewer } from './viewer';

installFakeMedia();

let viewer: Viewer;

afterEach(() => viewer.leave());

describe('a loop', () => {
  beforeEach(async () => {
    viewer = await Viewer.arrive();
  });

  it('from A to B is played again and again', () => {
    viewer.plays(45);
    viewer.clicks('Start loop here');
    passTime(viewer.video, 4);
    viewer.clicks('End loop here');
    expect(
      viewer.find('.video-citations-loop-span').style.getPropertyValue('--video-citations-loop-to'),
    ).toBe('0.1225');
    viewer.video.currentTime = 47;
    passTime(viewer.video, 2.2);
    expect(viewer.video.currentTime).toBe(45);
    passTime(viewer.video, 3.8);
    jest.advanceTimersByTime(300);
    expect(viewer.video.currentTime).toBe(45);
    viewer.clicks('Clear loop');
    passTime(viewer.video, 6);
    expect(viewer.video.currentTime).toBe(51);
  });

  it('lets go of a reader who jumps out of it', () => {
    viewer.plays(45);
    viewer.clicks('Start loop here');
    passTime(viewer.video, 4);
    viewer.clicks('End loop here');
    void viewer.screen.play(request(200));
    passTime(viewer.video, 1);
    expect(viewer.video.currentTime).toBe(201);
  });

  it('of a cue goes on to the cue that the reader goes to', () => {
    viewer.plays(45);
    viewer.clicks('Loop this cue');
    viewer.video.currentTime = 159;
    passTime(viewer.video, 1.1);
    expect(viewer.video.currentTime).toBe(40);
    viewer.clicks('Go to next cue');
    viewer.video.currentTime = 299;
    passTime(viewer.video, 1.1);
    expect(viewer.video.currentTime).toBe(180);
    void viewer.screen.play(request(11));
    viewer.video.currentTime = 39.5;
    passTime(viewer.video, 0.6);
    expect(viewer.video.currentTime).toBe(10);
  });

  it('leaves no timer behind', () => {
    viewer.plays(45);
    // What is learnt of the video is saved a little later.
    jest.advanceTimersByTime(3000);
    viewer.clicks('Start loop here');
    passTime(viewer.video, 4);
    viewer.clicks('End loop here');
    viewer.video.currentTime = 48.8;
    expect(jest.getTimerCount()).toBe(1);
    viewer.screen.unload();
    expect(jest.getTimerCount()).toBe(0);
  });
});
