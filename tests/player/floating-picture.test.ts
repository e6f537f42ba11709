/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FloatingPicture } from '../../src/player/floating-picture';

/** What jsdom lacks: the window of the platform, which shows one video of a document at a time. */
function installPlatform(isEnabled: boolean): void {
  const define = (target: object, name: string, value: unknown): void =>
    void Object.defineProperty(target, name, { configurable: true, writable: true, value });
  define(document, 'pictureInPictureEnabled', isEnabled);
  define(document, 'pictureInPictureElement', null);
  define(document, 'exitPictureInPicture', () => {
    Object.assign(document, { pictureInPictureElement: null });
    return Promise.resolve();
  });
  define(HTMLVideoElement.prototype, 'requestPictureInPicture', function (this: HTMLVideoElement) {
    Object.assign(document, { pictureInPictureElement: this });
    return Promise.resolve();
  });
}

function videoOf(width: number): HTMLVideoElement {
  const videoEl = document.body.createEl('video');
  Object.defineProperty(videoEl, 'videoWidth', { value: width });
  return videoEl;
}

beforeEach(() => installPlatform(true));
afterEach(() => document.body.empty());

describe('a floating picture', () => {
  it('is possible where the platform has it and the video has a picture', () => {
    expect(new FloatingPicture(videoOf(640)).isPossible).toBe(true);
    expect(new FloatingPicture(videoOf(0)).isPossible).toBe(false);
    installPlatform(false);
    expect(new FloatingPicture(videoOf(640)).isPossible).toBe(false);
  });

  it('is that of its own video only', () => {
    const [one, other] = [new FloatingPicture(videoOf(640)), new FloatingPicture(videoOf(640))];
    one.toggle();
    expect([one.isOn, other.isOn]).toEqual([true, false]);
    other.close();
    expect(one.isOn).toBe(true);
    one.toggle();
    expect(one.isOn).toBe(false);
  });

  it('says so where the platform refuses', async () => {
    const logged = jest.spyOn(console, 'error').mockReturnValue(undefined);
    const videoEl = videoOf(640);
    videoEl.requestPictureInPicture = () => Promise.reject(new Error('Not now.'));
    new FloatingPicture(videoEl).toggle();
    await Promise.resolve();
    await Promise.resolve();
    expect(logged).toHaveBeenCalled();
    expect(document.querySelector('.notice')?.textContent).toContain('could not show the picture');
    logged.mockRestore();
  });
});
