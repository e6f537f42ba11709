/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Chips } from '../../src/chip/chips';
import type { Note } from '../../src/core/note';
import { parseNote } from '../../src/core/parse-note';
import { EditedNote } from '../../src/editing/edited-note';

/** A vault of one note, and how often that was read. */
class OneNote {
  reads = 0;
  private readonly listeners = new Set<() => void>();

  /** What is known without reading. */
  known: Note | null = null;

  peek = (): Note | null => this.known;
  read = (path: string): Promise<Note> => {
    this.reads++;
    return Promise.resolve(parseNote(path, `Read ${String(this.reads)}`));
  };
  onChange = (_: string, listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  save(): void {
    for (const listener of this.listeners) listener();
  }
}

let vault: OneNote;
let edited: EditedNote;
let news: number;

beforeEach(() => {
  jest.useFakeTimers();
  vault = new OneNote();
  news = 0;
  edited = new EditedNote(vault as unknown as Chips, () => news++);
  edited.follow('A.md');
});

afterEach(() => {
  edited.follow(null);
  jest.useRealTimers();
});

test('a note is read once somebody asks for it, and told of when it is there', async () => {
  expect(vault.reads).toBe(0);
  expect(edited.now).toBeNull();
  expect(edited.now).toBeNull();
  await jest.advanceTimersByTimeAsync(0);
  expect([vault.reads, news]).toEqual([1, 1]);
  expect(edited.now).not.toBeNull();
});

test('a note that is saved while it is being typed in is read again when the typing rests', async () => {
  expect(edited.now).toBeNull();
  await jest.advanceTimersByTimeAsync(0);
  vault.save();
  for (let key = 0; key < 10; key++) {
    await jest.advanceTimersByTimeAsync(300);
    edited.onTyping();
  }
  expect(vault.reads).toBe(1);
  await jest.advanceTimersByTimeAsync(1000);
  expect([vault.reads, news]).toEqual([2, 2]);
});

test('a note that is no longer in the editor is not read any more', async () => {
  expect(edited.now).toBeNull();
  await jest.advanceTimersByTimeAsync(0);
  vault.save();
  edited.follow('B.md');
  vault.save();
  await jest.advanceTimersByTimeAsync(1000);
  expect(vault.reads).toBe(1);
});

test('a note that is known is not read, and another one that is known is told of at once', () => {
  vault.known = parseNote('A.md', 'Known');
  expect(edited.now).toBe(vault.known);
  vault.save();
  expect(news).toBe(0);
  vault.known = parseNote('A.md', 'Known better');
  vault.save();
  expect([edited.now, news, vault.reads]).toEqual([vault.known, 1, 0]);
});

test('what is read of a note that has left the editor meanwhile is of no interest', async () => {
  expect(edited.now).toBeNull();
  edited.follow('B.md');
  await jest.advanceTimersByTimeAsync(0);
  expect(news).toBe(0);
  expect(edited.now).toBeNull();
  await jest.advanceTimersByTimeAsync(0);
  expect([edited.now?.path, news]).toEqual(['B.md', 1]);
});

test('where there is no note, nothing is known or read', async () => {
  edited.follow(null);
  expect(edited.now).toBeNull();
  edited.onTyping();
  await jest.advanceTimersByTimeAsync(1000);
  expect([vault.reads, news]).toEqual([0, 0]);
});
