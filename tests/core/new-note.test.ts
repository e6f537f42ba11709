import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { fileNameOf, freeName, newNoteText } from '../../src/core/new-note';
import { parseNote } from '../../src/core/parse-note';
import { parseVideoId, type VideoId } from '../../src/core/video-id';

function idOf(text: string): VideoId {
  const videoId = parseVideoId(text);
  if (videoId === null) throw new Error(`${text} is no video.`);
  return videoId;
}

describe('a new note', () => {
  test('is as the notes of its vault are', () => {
    expect(
      newNoteText({ title: 'The bridge falls', videoId: idOf('gcnPi-IEeec'), channels: ['some_channel'] }),
    ).toBe('---\ntitle: The bridge falls\nvideoId: gcnPi-IEeec\n---\n\nFrom: [[some_channel]] <br/>\n\n');
  });

  test('names no channel where none is known', () => {
    expect(newNoteText({ title: 'A', videoId: idOf('-bcdefghijk'), channels: [] })).toBe(
      '---\ntitle: A\nvideoId: -bcdefghijk\n---\n\n',
    );
  });

  test.each(['12345678901', '1e123456789', '0x123456789', '1_234_567_8', '-1234567890', '-----------'])(
    'quotes the id %s, which YAML would read otherwise',
    (id) => {
      expect(newNoteText({ title: 'A', videoId: idOf(id), channels: [] })).toContain(`videoId: "${id}"`);
    },
  );

  test('is read as what it was made of, by us and by Obsidian’s YAML', () => {
    const id = fc
      .string({ unit: fc.constantFrom(...'019aefoxbXE_-'), minLength: 11, maxLength: 11 })
      .map(idOf);
    const title = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: fc.constantFrom(...'aZ1 :#-\'"[]{}?!&*|>%@`,.'), minLength: 1 }),
      fc.constantFrom('true', 'null', '1984', '12:30', 'No', '~', 'a: b', 'a #b', '- a', '@me'),
    );
    fc.assert(
      fc.property(id, title, (videoId, written) => {
        const text = newNoteText({ title: written, videoId, channels: [] });
        expect(parseYaml(text.split('---\n')[1] ?? '')).toEqual({ title: written, videoId });
        const note = parseNote('A.md', text);
        expect(note.videoId).toBe(videoId);
        expect(note.title).toBe(written.trim() === '' ? 'A' : written.trim());
      }),
    );
  });
});

test.each([
  ['The bridge: how it falls?', 'The bridge how it falls'],
  ['a/b\\c', 'a b c'],
  ['..hidden.', 'hidden'],
  ['[[x]] #1 ^2 | 3', 'x 1 2 3'],
  ['???', ''],
])('the title %j makes the file name %j', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});

test('a name that is taken, in whatever case, gets a number', () => {
  expect(freeName('A walk', ['B'])).toBe('A walk');
  expect(freeName('A walk', ['a WALK', 'A walk 1'])).toBe('A walk 2');
});
