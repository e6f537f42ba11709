/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { installFakeMedia } from '../fake-media';
import { Viewer } from './viewer';

installFakeMedia();

let viewer: Viewer;

afterEach(() => viewer.leave());

const slider = (): HTMLInputElement => viewer.find('input[type=range]');
const move = (hundredths: number): void => {
  slider().value = String(hundredths);
  slider().dispatchEvent(new Event('input', { bubbles: true }));
};

describe('the slider of the volume', () => {
  it('makes louder and quieter, and says how loud it is', async () => {
    viewer = await Viewer.arrive();
    viewer.plays(45);
    expect([slider().value, slider().getAttribute('aria-valuetext')]).toEqual(['100', '100 %']);
    move(40);
    expect(viewer.video.volume).toBe(0.4);
    expect(slider().getAttribute('aria-valuetext')).toBe('40 %');
    expect(slider().getAttribute('aria-label')).toBe('Volume');
  });

  it('is at its beginning while muted, and moving it ends that', async () => {
    viewer = await Viewer.arrive();
    viewer.plays(45);
    move(40);
    viewer.clicks('Mute');
    expect([slider().value, slider().getAttribute('aria-valuetext')]).toEqual(['0', 'muted']);
    move(60);
    expect(viewer.video).toMatchObject({ muted: false, volume: 0.6 });
  });

  it('goes down to silence, which the button of the sound says', async () => {
    viewer = await Viewer.arrive();
    viewer.plays(45);
    move(0);
    expect(viewer.video.volume).toBe(0);
    expect(viewer.find('[aria-label=Unmute]')).not.toBeNull();
  });

  it('is where it was left in an earlier session before anything plays', async () => {
    viewer = await Viewer.arrive({ dials: { version: 1, volume: 0.35 } });
    viewer.plays(45);
    expect(slider().value).toBe('35');
  });

  it('is not moved back by what a player tells of the time before', async () => {
    viewer = await Viewer.arrive();
    viewer.plays(45);
    move(40);
    viewer.video.volume = 0.9;
    viewer.video.dispatchEvent(new Event('volumechange'));
    expect(slider().value).toBe('40');
    jest.advanceTimersByTime(1500);
    viewer.video.volume = 0.8;
    viewer.video.dispatchEvent(new Event('volumechange'));
    expect([slider().value, slider().getAttribute('aria-valuetext')]).toEqual(['80', '80 %']);
  });
});
