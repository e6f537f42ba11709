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
  it('is the inverse of viewStateOf, through the JSON of a workspace', () => {
    expect(readViewState(JSON.parse(JSON.stringify(viewStateOf(REQUEST))))).toEqual(REQUEST);
  });

  it('does without a note and a title', () => {
    expect(readViewState({ videoId: FILM, seconds: 0 })).toEqual({
      moment: { videoId: FILM, seconds: 0 },
      sourcePath: '',
      title: '',
    });
  });

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
