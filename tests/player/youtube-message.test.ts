import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFrameMessage } from '../../src/player/youtube-message';

const NOTHING = {
  id: null,
  videoId: null,
  name: null,
  state: null,
  seconds: null,
  duration: null,
  rate: null,
  rates: null,
  volume: null,
  isMuted: null,
  isLive: null,
  errorCode: null,
  isAutoplayBlocked: false,
};

describe('parseFrameMessage', () => {
  it.each([
    [{ event: 'onReady', id: 'x' }, { id: 'x' }],
    [{ event: 'onStateChange', info: 1 }, { state: 'playing' }],
    [{ event: 'onStateChange', info: -1 }, { state: 'unstarted' }],
    [{ event: 'onStateChange', info: '2' }, { state: 'paused' }],
    [{ event: 'onStateChange', info: 4 }, {}],
    [{ event: 'onError', info: 150 }, { errorCode: 150 }],
    [{ event: 'onError', info: '150' }, { errorCode: 150 }],
    [{ event: 'onError', info: {} }, {}],
    [{ event: 'onAutoplayBlocked' }, { isAutoplayBlocked: true }],
    [{ event: 'onPlaybackRateChange', info: 1.5 }, { rate: 1.5 }],
    [{ event: 'infoDelivery', info: { currentTime: 0, duration: 0 } }, { seconds: 0 }],
    [
      { event: 'infoDelivery', info: { currentTime: 574.2, playerState: 3 } },
      { seconds: 574.2, state: 'buffering' },
    ],
    [
      {
        event: 'initialDelivery',
        info: { duration: 742, playbackRate: 1, videoData: { video_id: 'aqz-KE-bpKQ', isLive: false } },
      },
      { duration: 742, rate: 1, videoId: 'aqz-KE-bpKQ', isLive: false },
    ],
    [
      { event: 'infoDelivery', info: { videoData: { title: 'The bridge ', author: 'Bridges' } } },
      { name: { title: 'The bridge', channel: 'Bridges' } },
    ],
    [
      { event: 'infoDelivery', info: { videoData: { title: 'The bridge', author: '' } } },
      { name: { title: 'The bridge', channel: null } },
    ],
    [{ event: 'infoDelivery', info: { videoData: { title: '', author: 'Bridges' } } }, {}],
    [{ event: 'infoDelivery', info: { videoData: { title: 7, author: {} } } }, {}],
    [{ event: 'infoDelivery', info: { currentTime: -3, duration: '742', videoData: { video_id: '' } } }, {}],
    [
      { event: 'infoDelivery', info: { volume: 40, muted: true } },
      { volume: 0.4, isMuted: true },
    ],
    [{ event: 'infoDelivery', info: { volume: 1000, muted: 'no' } }, { volume: 1 }],
    [{ event: 'infoDelivery', info: { availablePlaybackRates: [0, 1, 'x', 2] } }, { rates: [1, 2] }],
    [{ event: 'infoDelivery', info: { availablePlaybackRates: [] } }, {}],
    [{ event: 'infoDelivery', info: 'text' }, {}],
    [{ event: 'infoDelivery', info: null }, {}],
    [{ event: 'something new', info: { currentTime: 3 } }, {}],
  ])('reads %j', (message, part) => {
    expect(parseFrameMessage(JSON.stringify(message))).toEqual({ ...NOTHING, ...part });
    expect(parseFrameMessage(message)).toEqual({ ...NOTHING, ...part });
  });

  it.each(['', 'hello', '{', '[]', 'null', '7', '{"info":1}', '{"event":7}', null, undefined, 7, []])(
    'is null for %j',
    (data) => {
      expect(parseFrameMessage(data)).toBeNull();
    },
  );

  it('throws for nothing, and hands on only numbers that can be a time', () => {
    const anyInfo = fc.oneof(
      fc.anything(),
      fc.record({
        currentTime: fc.anything(),
        duration: fc.anything(),
        playbackRate: fc.anything(),
        videoData: fc.anything(),
      }),
    );
    const names = fc.constantFrom(
      'infoDelivery',
      'initialDelivery',
      'onStateChange',
      'onError',
      'onPlaybackRateChange',
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ event: names, info: anyInfo })), (data) => {
        const report = parseFrameMessage(data);
        for (const number of [report?.seconds, report?.duration, report?.rate]) {
          if (typeof number === 'number') expect(number).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
