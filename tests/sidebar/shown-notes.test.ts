import { describe, expect, jest, test } from '@jest/globals';
import type { Note } from '../../src/core/note';
import { parseNote } from '../../src/core/parse-note';
import { ShownNotes } from '../../src/sidebar/shown-notes';

/** A reader whose reads end when the test says so. */
function slowReader() {
  const waiting = new Map<string, (note: Note | null) => void>();
  const current = new Map<string, Note>();
  const asked: string[] = [];
  return {
    asked,
    peek: (path: string) => current.get(path) ?? null,
    read: (path: string) => {
      asked.push(path);
      return new Promise<Note | null>((resolve) => waiting.set(path, resolve));
    },
    async finish(path: string, text: string | null) {
      const note = text === null ? null : parseNote(path, text);
      if (note !== null) current.set(path, note);
      waiting.get(path)?.(note);
      await new Promise(setImmediate);
    },
    change: (path: string) => current.delete(path),
  };
}

function shownNotes() {
  const reader = slowReader();
  const onRead = jest.fn();
  return { reader, onRead, notes: new ShownNotes(reader, onRead) };
}

describe('shown notes', () => {
  test('are read when wanted, three at a time, the first ones first', async () => {
    const { reader, notes } = shownNotes();
    notes.want(['A.md', 'B.md', 'C.md', 'D.md', 'E.md']);
    expect(reader.asked).toEqual(['A.md', 'B.md', 'C.md']);
    await reader.finish('B.md', 'b');
    expect(reader.asked).toEqual(['A.md', 'B.md', 'C.md', 'D.md']);
  });

  test('are told of once read', async () => {
    const { reader, notes, onRead } = shownNotes();
    notes.want(['A.md']);
    expect([notes.noteAt('A.md'), notes.isKnown('A.md')]).toEqual([null, true]);
    await reader.finish('A.md', 'text');
    expect(onRead).toHaveBeenCalledTimes(1);
    expect(notes.noteAt('A.md')?.path).toBe('A.md');
  });

  test('are told of together where they come quickly', async () => {
    const { reader, notes, onRead } = shownNotes();
    notes.want(['A.md', 'B.md']);
    await reader.finish('A.md', 'a');
    expect(onRead).not.toHaveBeenCalled();
    await reader.finish('B.md', 'b');
    expect(onRead).toHaveBeenCalledTimes(1);
  });

  test('are told of now and then where they come slowly', async () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const { reader, notes, onRead } = shownNotes();
    notes.want(['A.md', 'B.md']);
    clock.mockReturnValue(1000);
    await reader.finish('A.md', 'a');
    expect(onRead).toHaveBeenCalledTimes(1);
    clock.mockRestore();
  });

  test('are not read any more when others are wanted instead', async () => {
    const { reader, notes, onRead } = shownNotes();
    notes.want(['A.md', 'B.md', 'C.md', 'D.md']);
    notes.want(['E.md']);
    await reader.finish('A.md', 'a');
    expect(reader.asked).toEqual(['A.md', 'B.md', 'C.md', 'E.md']);
    expect(onRead).not.toHaveBeenCalled();
  });

  test('are not read again however often they are wanted, even where there is none', async () => {
    const { reader, notes } = shownNotes();
    notes.want(['A.md']);
    notes.want(['A.md']);
    await reader.finish('A.md', null);
    notes.want(['A.md']);
    expect(reader.asked).toEqual(['A.md']);
    expect([notes.noteAt('A.md'), notes.isKnown('A.md')]).toEqual([null, true]);
  });

  test('stay as they were after a change until they have been read again', async () => {
    const { reader, notes } = shownNotes();
    notes.want(['A.md']);
    await reader.finish('A.md', '---\ntitle: Before\n---\n');
    reader.change('A.md');
    notes.onChange(['A.md']);
    expect(notes.noteAt('A.md')?.title).toBe('Before');
    notes.want(['A.md']);
    await reader.finish('A.md', '---\ntitle: After\n---\n');
    expect(reader.asked).toEqual(['A.md', 'A.md']);
    expect(notes.noteAt('A.md')?.title).toBe('After');
  });

  test('are read once more where they change while being read', async () => {
    const { reader, notes } = shownNotes();
    notes.want(['A.md']);
    notes.onChange(['A.md']);
    reader.change('A.md');
    await reader.finish('A.md', null);
    expect(reader.asked).toEqual(['A.md', 'A.md']);
  });

  test('are not read at all where the reader has them at hand', () => {
    const { reader, notes } = shownNotes();
    reader.peek = (path) => parseNote(path, 'at hand');
    notes.want(['A.md']);
    expect(reader.asked).toEqual([]);
    expect(notes.isKnown('A.md')).toBe(true);
  });

  test('are forgotten for the next note', async () => {
    const { reader, notes, onRead } = shownNotes();
    notes.want(['A.md', 'B.md']);
    notes.clear();
    await reader.finish('A.md', null);
    expect(onRead).not.toHaveBeenCalled();
    expect(notes.isKnown('A.md')).toBe(false);
  });
});
