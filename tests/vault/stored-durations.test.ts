import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { readStoredDurations, storedDurations } from '../../src/vault/stored-durations';

const fromFile = (json: string): unknown => JSON.parse(json);

describe('what a file says of the lengths of videos', () => {
  test.each([
    ['is read, in its order', '{"version":1,"seconds":[["aaaaaaaaaaa",742],["-bbbbbbbbb_",61.5]]}', 2],
    ['is nothing where there is none', 'null', 0],
    ['is nothing where it is a list', '[["aaaaaaaaaaa",742]]', 0],
    ['is nothing where it is a word', '"aaaaaaaaaaa"', 0],
    ['is nothing without a version', '{"seconds":[["aaaaaaaaaaa",742]]}', 0],
    ['is nothing in a later version', '{"version":2,"seconds":[["aaaaaaaaaaa",742]]}', 0],
    ['is nothing where the version is a word', '{"version":"1","seconds":[["aaaaaaaaaaa",742]]}', 0],
    ['is nothing where the lengths are no list', '{"version":1,"seconds":{"aaaaaaaaaaa":742}}', 0],
    ['leaves out an id that is none', '{"version":1,"seconds":[["short",742],["aaaaaaaaaaa",1]]}', 1],
    ['leaves out what is no id', '{"version":1,"seconds":[[12345678901,742],[null,1],["aaaaaaaaaaa",1]]}', 1],
    ['leaves out what is no pair', '{"version":1,"seconds":["aaaaaaaaaaa",7,null,{},["aaaaaaaaaaa",1]]}', 1],
    [
      'leaves out what is no length',
      '{"version":1,"seconds":[["aaaaaaaaaaa",0],["aaaaaaaaaaa",-1],["aaaaaaaaaaa","742"],["aaaaaaaaaaa",null],["aaaaaaaaaaa"],["aaaaaaaaaaa",1e999]]}',
      0,
    ],
  ])('%s', (_, json, count) => {
    expect(readStoredDurations(fromFile(json))).toHaveLength(count);
  });

  test('is what was kept', () => {
    const id = fc
      .string({ unit: fc.constantFrom(...'aZ09-_'), minLength: 11, maxLength: 11 })
      .map((text) => parseVideoId(text))
      .filter((videoId): videoId is VideoId => videoId !== null);
    const lengths = fc.array(fc.tuple(id, fc.double({ min: 0.001, max: 1e6, noNaN: true })));
    fc.assert(
      fc.property(lengths, (kept) => {
        expect(readStoredDurations(fromFile(JSON.stringify(storedDurations(kept))))).toEqual(kept);
      }),
    );
  });

  test('can be anything at all, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (anything, version) => {
        readStoredDurations(anything);
        readStoredDurations({ version: 1, seconds: anything });
        readStoredDurations({ version: 1, seconds: [anything, [anything, version]] });
      }),
    );
  });
});
