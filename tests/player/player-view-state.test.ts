import { describe, expect, it } from '@jest/globals';
import { readViewState, viewStateOf } from '../../src/player/player-view-state';
import { FILM } from './playback-contract';

const REQUEST = {
  moment: { videoId: FILM, seconds: 574.4 },
  sourcePath: 'Films/A film.md',
  title: 'A film',
  written: '09:34:00',
};

describe('readViewState', () => {
  it.each([null, 1.5])(
    'is the inverse of viewStateOf, through the JSON of a workspace: speed %j',
    (ownRate) => {
      const state: unknown = JSON.parse(
        JSON.stringify(viewStateOf({ request: REQUEST, ownRate, mode: 'playing' })),
      );
      expect(readViewState(state)).toEqual({ request: REQUEST, ownRate, mode: 'resting' });
    },
  );

  it.each([undefined, 0, 0.1, 4, '1.5'])(
    'does without a note and a title, and a speed that is none: %j',
    (rate) => {
      expect(readViewState({ videoId: FILM, seconds: 0, rate })).toEqual({
        request: { moment: { videoId: FILM, seconds: 0 }, sourcePath: '', title: '' },
        ownRate: null,
        mode: 'resting',
      });
    },
  );

  it.each([
    null,
    undefined,
    'text',
    {},
    { videoId: FILM },
    { videoId: 'not an id', seconds: 3 },
    { videoId: 12345678901, seconds: 3 },
    { videoId: FILM, seconds: -1 },
    { videoId: FILM, seconds: NaN },
    { videoId: FILM, seconds: '3' },
  ])('is null for %j', (state) => {
    expect(readViewState(state)).toBeNull();
  });
});
