import { describe, expect, test } from '@jest/globals';
import { Dial } from '../../../src/player/controls/dial';

const turned = (value: number): Dial<number> => {
  const dial = new Dial<number>();
  dial.turn(value);
  return dial;
};

describe('a dial', () => {
  test('that nobody has turned takes what the player says', () => {
    const dial = new Dial<number>();
    expect(dial.hear(1)).toBe('as wanted');
    expect(dial.hear(2)).toBe('by the reader');
  });

  test('is told once more to a player that has not obeyed yet, and not a third time', () => {
    const dial = turned(1.5);
    expect([dial.hear(1), dial.hear(1), dial.hear(1.5)]).toEqual(['tell again', 'as wanted', 'as wanted']);
  });

  test('that was obeyed is turned by the reader, once', () => {
    const dial = turned(1.5);
    expect([dial.hear(1.5), dial.hear(2), dial.hear(2)]).toEqual(['as wanted', 'by the reader', 'as wanted']);
  });
});
