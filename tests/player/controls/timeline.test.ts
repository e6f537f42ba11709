/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { arriveMetadata, installFakeMedia } from '../fake-media';
import { FILM, OTHER } from '../playback-contract';
import { NOTE, request, TEXT, Viewer } from './viewer';

installFakeMedia();

let viewer: Viewer;

afterEach(() => viewer.leave());

describe('the timeline', () => {
  beforeEach(async () => {
    viewer = await Viewer.arrive();
  });

  it('says in words where the video is, how long it is, and the claim', () => {
    viewer.plays(45);
    expect(viewer.slider.getAttribute('aria-valuetext')).toBe(
      '45 seconds of 6 minutes 40 seconds: The middle',
    );
    expect(viewer.slider.getAttribute('aria-valuemax')).toBe('400');
    expect(viewer.slider.getAttribute('aria-valuenow')).toBe('45');
    expect(viewer.find('.video-citations-length').textContent).toBe('note covers 68 % · 6:40');
  });

  it('has a tick for each cue, and fills what they cover', () => {
    viewer.plays(45);
    expect(viewer.find('.video-citations-ticks path').getAttribute('d')).toBe('M25 0V1M100 0V1M450 0V1');
    expect(viewer.find('.video-citations-covered').getAttribute('d')).toBe(
      'M25 0H400V1H25ZM450 0H750V1H450Z',
    );
  });

  it('is disabled and says so while the length is not known, and keys leave it alone', () => {
    void viewer.screen.play(request(45));
    expect(viewer.slider.getAttribute('aria-disabled')).toBe('true');
    expect(viewer.slider.getAttribute('aria-valuetext')).toContain('length not known yet');
    viewer.presses('ArrowRight');
    expect(viewer.screen.shown?.moment.seconds).toBe(45);
    arriveMetadata(viewer.video, 400);
    expect(viewer.slider.getAttribute('aria-disabled')).toBeNull();
  });

  it('goes back and forth by keys', () => {
    viewer.plays(45);
    viewer.presses('ArrowRight');
    expect(viewer.video.currentTime).toBe(50);
    viewer.presses('Home');
    expect(viewer.video.currentTime).toBe(0);
  });

  it('goes to where it is pressed, and to the very second of a cue that is near', () => {
    viewer.plays(45);
    viewer.points('pointerdown', 300);
    viewer.points('pointerup', 300);
    expect(viewer.video.currentTime).toBe(200);
    viewer.points('pointerdown', 282);
    viewer.points('pointerup', 282);
    expect(viewer.video.currentTime).toBe(180);
  });

  it('lets go of what drags it once another video is shown', () => {
    viewer.plays(45);
    viewer.points('pointerdown', 110);
    viewer.points('pointermove', 350);
    viewer.durations.learn(OTHER, 400);
    void viewer.screen.play(request(20, OTHER));
    viewer.points('pointermove', 360);
    viewer.points('pointerup', 360);
    jest.advanceTimersByTime(100);
    expect(viewer.screen.shown?.moment).toEqual({ videoId: OTHER, seconds: 20 });
    expect(viewer.slider.hasClass('is-dragged')).toBe(false);
  });

  it('drags the picture with it, and says what is there', () => {
    viewer.plays(45);
    viewer.points('pointerdown', 110);
    viewer.points('pointermove', 140);
    expect(viewer.find('.video-citations-timeline-hint').textContent).toBe('0:40 The middle');
    viewer.points('pointermove', 350);
    expect(viewer.find('.video-citations-now').textContent).toBe('4:10');
    viewer.points('pointerup', 350);
    expect(viewer.video.currentTime).toBe(250);
    expect(viewer.find('.video-citations-timeline-hint').style.display).toBe('none');
  });

  it('plays from where it is pressed when nothing plays yet', () => {
    viewer.durations.learn(FILM, 400);
    viewer.screen.rest(request(10));
    expect(viewer.containerEl.querySelector('video')).toBeNull();
    viewer.points('pointerdown', 300);
    viewer.points('pointermove', 320);
    expect(viewer.containerEl.querySelector('video')).toBeNull();
    viewer.points('pointerup', 320);
    arriveMetadata(viewer.video, 400);
    expect(viewer.video.currentTime).toBeCloseTo(220);
  });

  it('follows edits of the note', async () => {
    viewer.plays(45);
    const file = viewer.app.vault.getFileByPath(NOTE);
    if (file === null) throw new Error('The note is gone.');
    jest.useRealTimers();
    await viewer.app.vault.modify(file, TEXT.replace('3:00', '2:00'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(viewer.find('.video-citations-ticks path').getAttribute('d')).toBe('M25 0V1M100 0V1M300 0V1');
  });
});
