import '../workbench/api/obsidian';
import type { PlaybackState } from '../../src/core/playback-state';
import { parseVideoId } from '../../src/core/video-id';
import { YouTubeFrame } from '../../src/player/youtube-frame';

let state: PlaybackState | null = null;

const playback = new YouTubeFrame(document.body, {
  changed: (now) => (state = now),
  failed: (failure) => {
    throw new Error(JSON.stringify(failure));
  },
});
playback.load();

window.client = {
  open: (id, seconds) => {
    const videoId = parseVideoId(id);
    if (videoId === null) throw new Error(`${id} is no video id.`);
    playback.open({ moment: { videoId, seconds }, title: 'A film', file: null });
  },
  play: () => playback.play(),
  pause: () => playback.pause(),
  seek: (seconds) => playback.seek(seconds),
  setRate: (rate) => playback.setRate(rate),
  setVolume: (volume) => playback.setVolume(volume),
  setMuted: (isMuted) => playback.setMuted(isMuted),
  heard: () => ({
    seconds: state?.seconds ?? 0,
    duration: state?.duration ?? null,
    isPlaying: state?.phase === 'playing',
    hasEnded: state?.phase === 'ended',
    rate: state?.rate ?? 1,
    volume: state?.volume ?? 1,
    isMuted: state?.isMuted ?? false,
  }),
};
