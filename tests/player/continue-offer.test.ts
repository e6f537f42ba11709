import { beforeEach, describe, expect, test } from '@jest/globals';
import type { LeftOff } from '../../src/core/left-off';
import { ContinueOffer } from '../../src/player/continue-offer';
import { emptyMemory } from './empty-memory';
import { FILM, OTHER } from './playback-contract';

const LEFT = { seconds: 600, rate: 1.5, when: 5 };

let offers: (LeftOff | null)[];
let offer: ContinueOffer;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  offers = [];
  const memory = emptyMemory({ watched: { version: 1, forgotten: 0, videos: [[FILM, 600, 1.5, 5]] } });
  offer = new ContinueOffer(memory, (left) => offers.push(left));
});

describe('an offer to go on', () => {
  test('is made where the video was left elsewhere, and taken once', async () => {
    offer.begin({ videoId: FILM, seconds: 12 });
    await settled();
    expect(offers).toEqual([null, LEFT]);
    expect(offer.take()).toEqual(LEFT);
    expect(offer.take()).toBeNull();
    expect(offers).toEqual([null, LEFT, null]);
  });

  test('is none of a video that the reader has gone away from while the memory was read', async () => {
    offer.begin({ videoId: FILM, seconds: 12 });
    offer.begin({ videoId: OTHER, seconds: 12 });
    await settled();
    expect(offer.left).toBeNull();
    expect(offers.filter((left) => left !== null)).toEqual([]);
  });

  test('ends when the reader goes to where it was left', async () => {
    offer.begin({ videoId: FILM, seconds: 12 });
    await settled();
    offer.begin({ videoId: FILM, seconds: 598 });
    await settled();
    expect(offer.left).toBeNull();
  });
});
