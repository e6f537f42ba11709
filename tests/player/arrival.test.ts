import { describe, expect, it } from '@jest/globals';
import { Arrival } from '../../src/player/arrival';

describe('Arrival', () => {
  it.each([
    [574, 'there'],
    [574.4, 'there'],
    [573.8, 'there'],
    [575.9, 'there'],
    [573.7, 'on the way'],
    [576.1, 'on the way'],
    [0, 'on the way'],
  ])('at second 574 is, by a report of %d, %s', (seconds, way) => {
    expect(new Arrival(574).judge(seconds, 'playing')).toBe(way);
    expect(new Arrival(574).judge(seconds, 'paused')).toBe(way);
  });

  it.each(['loading', 'ready'] as const)(
    'is not over while the frame is %s, whatever it reports',
    (phase) => {
      expect(new Arrival(574).judge(574, phase)).toBe('on the way');
    },
  );

  it('is over where the video has ended', () => {
    expect(new Arrival(900).judge(740, 'ended')).toBe('there');
  });

  it('asks for a second try once, and gives up after two seconds of reports from elsewhere', () => {
    const arrival = new Arrival(574);
    const ways = Array.from({ length: 9 }, () => arrival.judge(12, 'playing'));
    expect(ways).toEqual(['on the way', 'astray', ...Array<string>(6).fill('on the way'), 'there']);
  });
});
