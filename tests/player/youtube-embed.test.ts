/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { drawYouTubeFrame, embedAddressOf, YOUTUBE_ORIGIN } from '../../src/player/youtube-embed';
import { FILM } from './playback-contract';

describe('embedAddressOf', () => {
  it('asks the host without cookies for a frame that talks and starts at the whole second', () => {
    expect(embedAddressOf({ videoId: FILM, seconds: 574.9 }, 'http://127.0.0.1:4173', 'de')).toBe(
      `${YOUTUBE_ORIGIN}/embed/${FILM}?enablejsapi=1&autoplay=1&playsinline=1&rel=0&start=574&hl=de` +
        '&origin=http%3A%2F%2F127.0.0.1%3A4173',
    );
  });

  it.each(['app://obsidian.md', 'capacitor://localhost', 'null', ''])(
    'names no origin in a page of %j: a wrong one silences the frame',
    (pageOrigin) => {
      const address = new URL(embedAddressOf({ videoId: FILM, seconds: 0 }, pageOrigin, 'en'));
      expect(address.searchParams.has('origin')).toBe(false);
      expect(address.searchParams.get('start')).toBe('0');
    },
  );
});

describe('drawYouTubeFrame', () => {
  it('sends a referrer, may play by itself, and bears the name of the video', () => {
    const clip = { moment: { videoId: FILM, seconds: 5 }, title: 'A film', file: null };
    const frameEl = drawYouTubeFrame(document.body.createDiv(), clip);
    expect(frameEl.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(frameEl.getAttribute('allow')).toContain('autoplay');
    expect(frameEl.title).toBe('A film');
  });
});
