import { describe, expect, test } from '@jest/globals';
import { inSlices } from '../../src/vault/slices';
import { FakeThread } from './fake-thread';

/** What is done in each turn, where every item takes so many milliseconds. */
function turnsFor(count: number, milliseconds: number): readonly (readonly number[])[] {
  const thread = new FakeThread();
  let turn: number[] = [];
  const turns: number[][] = [];
  inSlices(
    Array.from({ length: count }, (_, i) => i),
    (item) => {
      turn.push(item);
      thread.time += milliseconds;
    },
    () => turn.push(-1),
    thread,
  );
  expect(turn).toEqual([]);
  while (thread.turn()) {
    turns.push(turn);
    turn = [];
  }
  return turns;
}

describe('work in slices', () => {
  test('holds the thread no longer than a quarter of a frame and one item', () => {
    expect(turnsFor(5, 1.5)).toEqual([
      [0, 1, 2],
      [3, 4, -1],
    ]);
  });

  test('that takes long goes on one item at a time', () => {
    expect(turnsFor(2, 50)).toEqual([[0], [1], [-1]]);
  });

  test('that takes no time is done in one turn', () => {
    expect(turnsFor(3, 0)).toEqual([[0, 1, 2, -1]]);
  });

  test('on nothing is done, a turn later', () => {
    expect(turnsFor(0, 1)).toEqual([[-1]]);
  });

  test('sees what is added while it goes on', () => {
    const thread = new FakeThread();
    const items = [1, 2];
    const done: number[] = [];
    inSlices(
      items,
      (item) => {
        done.push(item);
        if (item < 10) items.push(item * 10);
      },
      () => undefined,
      thread,
    );
    while (thread.turn());
    expect(done).toEqual([1, 2, 10, 20]);
  });

  test('that fails at an item goes on with the next one', () => {
    const thread = new FakeThread();
    const done: string[] = [];
    inSlices(
      ['a', 'b', 'c'],
      (item) => {
        if (item === 'b') throw new Error(item);
        done.push(item);
      },
      () => done.push('done'),
      thread,
    );
    expect(() => thread.turn()).toThrow('b');
    while (thread.turn());
    expect(done).toEqual(['a', 'c', 'done']);
  });

  test.each([0, 1, 2])('that is stopped after %d turns does no more, and is never done', (turns) => {
    const thread = new FakeThread();
    const done: string[] = [];
    const stop = inSlices(
      ['a', 'b', 'c'],
      (item) => {
        done.push(item);
        thread.time += 50;
      },
      () => done.push('done'),
      thread,
    );
    for (let i = 0; i < turns; i++) thread.turn();
    stop();
    while (thread.turn());
    expect(done).toEqual(['a', 'b', 'c'].slice(0, turns));
  });
});
