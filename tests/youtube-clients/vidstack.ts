import 'vidstack/player';
import type { MediaPlayerElement } from 'vidstack/elements';
import type { Client } from './client';

const player = document.createElement('media-player');
player.load = 'eager';
// It would ask YouTube for a picture.
player.posterLoad = 'custom';
player.setAttribute('controls', '');
player.playsInline = true;
player.append(document.createElement('media-provider'));
document.body.append(player);

window.client = clientOf(player);

function clientOf(media: MediaPlayerElement): Client {
  return {
    open: (videoId, seconds) => {
      media.src = `youtube/${videoId}`;
      const start = () => {
        media.currentTime = seconds;
        void media.play();
      };
      media.addEventListener('can-play', start, { once: true });
    },
    play: () => void media.play(),
    pause: () => void media.pause(),
    seek: (seconds) => void (media.currentTime = seconds),
    setRate: (rate) => void (media.playbackRate = rate),
    setVolume: (volume) => void (media.volume = volume),
    setMuted: (isMuted) => void (media.muted = isMuted),
    heard: () => ({
      seconds: media.currentTime,
      duration: media.duration > 0 ? media.duration : null,
      isPlaying: media.state.playing,
      hasEnded: media.state.ended,
      rate: media.playbackRate,
      volume: media.volume,
      isMuted: media.muted,
    }),
  };
}
