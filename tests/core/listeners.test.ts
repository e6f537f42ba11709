import { expect, test } from '@jest/globals';
import { Listeners } from '../../src/core/listeners';

test('listeners are told in their order, each once, until they stop listening', () => {
  const listeners = new Listeners<[string]>();
  const heard: string[] = [];
  const first = (news: string): void => void heard.push(`first ${news}`);
  const stop = listeners.add(first);
  listeners.add(first);
  listeners.add((news) => heard.push(`second ${news}`));
  listeners.tell('A');
  stop();
  listeners.tell('B');
  expect(heard).toEqual(['first A', 'second A', 'second B']);
});

test('nobody is told any more once all are sent away', () => {
  const listeners = new Listeners();
  let told = 0;
  listeners.add(() => told++);
  listeners.clear();
  listeners.tell();
  expect(told).toBe(0);
});

test('one that throws keeps nothing from the others, and is told to who tells', () => {
  const listeners = new Listeners();
  let told = 0;
  listeners.add(() => {
    throw new Error('first');
  });
  listeners.add(() => told++);
  listeners.add(() => {
    throw new Error('second');
  });
  expect(() => listeners.tell()).toThrow('first');
  expect(told).toBe(1);
});
