/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { PLAYER_ACTIONS } from '../../../src/player/controls/player-actions';
import { installFakeMedia } from '../fake-media';
import { FakeYouTube } from '../fake-youtube';
import { FILM, OTHER } from '../playback-contract';
import { request, Viewer } from './viewer';

installFakeMedia();

let viewer: Viewer;

afterEach(() => viewer.leave());

describe('the speed', () => {
  it('is remembered for the next video, and the one set in the picture too', async () => {
    viewer = await Viewer.arrive();
    viewer.plays(45);
    PLAYER_ACTIONS.faster.run(viewer.deck);
    expect(viewer.video.playbackRate).toBe(1.05);
    viewer.video.playbackRate = 2;
    expect(viewer.find('.video-citations-speed').textContent).toBe('2×');
    void viewer.screen.play(request(5, OTHER));
    const youtube = new FakeYouTube(viewer.find('iframe'));
    youtube.load();
    jest.advanceTimersByTime(1100);
    expect(youtube.rate).toBe(2);
  });

  it('of an earlier session holds, as far as YouTube has it, and says where not', async () => {
    viewer = await Viewer.arrive({ dials: { version: 1, rate: 3 } });
    viewer.plays(45);
    expect(viewer.video.playbackRate).toBe(3);
    void viewer.screen.play(request(5, OTHER));
    const youtube = new FakeYouTube(viewer.find('iframe'));
    youtube.load();
    jest.advanceTimersByTime(1100);
    expect(youtube.rate).toBe(2);
    expect(viewer.find('.video-citations-speed').textContent).toBe('2×');
    expect(viewer.find('.video-citations-speed').getAttribute('aria-label')).toBe(
      'Speed: 3× cannot be had here',
    );
    expect(PLAYER_ACTIONS.faster.isPossible(viewer.deck)).toBe(false);
    viewer.plays(45);
    expect(viewer.video.playbackRate).toBe(3);
  });

  it('at which a video was left is its own: the next video has that of all, and so has it once one is set', async () => {
    viewer = await Viewer.arrive({
      dials: { version: 1, rate: 1.25 },
      watched: { version: 1, forgotten: 0, videos: [[FILM, 300, 2, 5]] },
    });
    viewer.plays(45);
    await jest.advanceTimersByTimeAsync(0);
    viewer.screen.continue();
    expect(viewer.video.playbackRate).toBe(2);
    expect(viewer.find('.video-citations-speed').textContent).toBe('2×');
    expect(viewer.find('.video-citations-speed').getAttribute('aria-label')).toBe(
      'Speed, of this video alone',
    );
    viewer.plays(200);
    expect(viewer.video.playbackRate).toBe(2);
    void viewer.screen.play(request(5, OTHER));
    expect(viewer.find('.video-citations-speed').textContent).toBe('1.25×');
    viewer.plays(45);
    expect(viewer.video.playbackRate).toBe(1.25);
    await jest.advanceTimersByTimeAsync(0);
    viewer.screen.continue();
    viewer.deck.board.setRate(1.5);
    void viewer.screen.play(request(5, OTHER));
    expect(viewer.find('.video-citations-speed').textContent).toBe('1.5×');
  });
});
