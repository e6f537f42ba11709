import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { watchUrlOf } from '../../src/core/moment';
import { parseVideoId } from '../../src/core/video-id';
import { parseYouTubeAddress } from '../../src/core/youtube-address';

const ID = '-Z_0aB3dE9x';

describe('an address names its video and second', () => {
  test.each([
    [`https://www.youtube.com/watch?v=${ID}`, null],
    [`https://www.youtube.com/watch?v=${ID}&t=123`, 123],
    [`https://www.youtube.com/watch?v=${ID}&t=123s`, 123],
    [`https://www.youtube.com/watch?v=${ID}&t=1h2m3s`, 3723],
    [`https://www.youtube.com/watch?v=${ID}&t=2m`, 120],
    [`https://www.youtube.com/watch?v=${ID}&t=1h`, 3600],
    [`https://www.youtube.com/watch?v=${ID}&t=0`, 0],
    [`https://www.youtube.com/watch?t=61&v=${ID}`, 61],
    [`https://www.youtube.com/watch?app=desktop&v=${ID}&list=PLx&index=2&t=9s`, 9],
    [`https://www.youtube.com/watch?v=${ID}&amp;t=9`, 9],
    [`https://www.youtube.com/watch?v=${ID}#t=1m5s`, 65],
    [`https://www.youtube.com/watch?v=${ID}&start=40`, 40],
    [`https://www.youtube.com/watch?v=${ID}&time_continue=7`, 7],
    [`https://youtu.be/${ID}`, null],
    [`https://youtu.be/${ID}?t=754`, 754],
    [`https://youtu.be/${ID}?si=abcDEF&t=754`, 754],
    [`https://youtu.be/${ID}#t=1h2m3s`, 3723],
    [`https://www.youtube.com/shorts/${ID}`, null],
    [`https://youtube.com/shorts/${ID}?feature=share&t=3`, 3],
    [`https://www.youtube.com/live/${ID}?t=5400`, 5400],
    [`https://www.youtube.com/embed/${ID}?start=90&end=100`, 90],
    [`https://www.youtube-nocookie.com/embed/${ID}?start=90`, 90],
    [`https://www.youtube.com/v/${ID}`, null],
    [`https://music.youtube.com/watch?v=${ID}&t=5`, 5],
    [`https://m.youtube.com/watch?v=${ID}&t=5`, 5],
    [`http://youtube.com/watch?v=${ID}&t=1.5`, 1],
    [`HTTPS://WWW.YouTube.com/watch?v=${ID}`, null],
    [`youtube.com/watch?v=${ID}`, null],
    [`//youtu.be/${ID}?t=4`, 4],
    [`  youtu.be/${ID}/ `, null],
  ])('%s', (address, seconds) => {
    expect(parseYouTubeAddress(address)).toEqual({ videoId: ID, seconds });
  });
});

describe('nothing is read into', () => {
  test.each([
    '',
    ID,
    'https://www.youtube.com/',
    'https://www.youtube.com/@channel',
    'https://www.youtube.com/playlist?list=PLaaaaaaaaaaa',
    'https://www.youtube.com/results?search_query=aaaaaaaaaaa',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/channel/aaaaaaaaaaa',
    `https://vimeo.com/${ID}`,
    `https://notyoutube.com/watch?v=${ID}`,
    `https://youtube.com.evil.example/watch?v=${ID}`,
    `https://evil.example/?u=https://youtu.be/${ID}`,
    `see https://youtu.be/${ID}`,
    `https://www.youtube.com/embed/videoseries?list=PLaaaaaaaaaaa`,
    'https://www.youtube.com/embed/live_stream?channel=UCaaaaaaaaa',
  ])('%s', (text) => {
    expect(parseYouTubeAddress(text)).toBeNull();
  });

  test('a time that is none', () => {
    for (const time of ['soon', '1x', '-5', 's', '', '1m2h'])
      expect(parseYouTubeAddress(`https://youtu.be/${ID}?t=${time}`)).toEqual({ videoId: ID, seconds: null });
  });

  test('any text at all', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseYouTubeAddress(text)));
  });
});

test('the address of any moment names that moment', () => {
  const id = fc.string({ unit: fc.constantFrom(...'aZ09-_'), minLength: 11, maxLength: 11 });
  fc.assert(
    fc.property(id, fc.nat(400_000), (text, seconds) => {
      const videoId = parseVideoId(text);
      if (videoId === null) throw new Error('no id');
      expect(parseYouTubeAddress(watchUrlOf({ videoId, seconds }))).toEqual({ videoId, seconds });
    }),
  );
});
