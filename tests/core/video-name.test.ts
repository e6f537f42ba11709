import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newNoteText } from '../../src/core/new-note';
import { parseNote } from '../../src/core/parse-note';
import type { VideoId } from '../../src/core/video-id';
import { channelTargetOf, isSameName } from '../../src/core/video-name';

const BRIDGE = { title: 'The bridge', channel: 'Bridges' };

test.each([
  [null, null, true],
  [BRIDGE, null, false],
  [BRIDGE, { ...BRIDGE }, true],
  [BRIDGE, { ...BRIDGE, title: 'The bridge falls' }, false],
  [BRIDGE, { ...BRIDGE, channel: null }, false],
])('%j and %j are the same: %p', (one, other, isSame) => {
  expect(isSameName(one, other)).toBe(isSame);
  expect(isSameName(other, one)).toBe(isSame);
});

describe('a channel as the target of a link', () => {
  test.each([
    ['Bridges', 'Bridges'],
    ['Dr. Bridge & Söhne – 橋', 'Dr. Bridge & Söhne – 橋'],
    ['  The [best] | #1\\ ^bridges\n', 'The best 1 bridges'],
    ['#|', null],
    ['', null],
    [null, null],
  ])('%j is %j', (channel, target) => {
    expect(channelTargetOf({ title: 'The bridge', channel })).toBe(target);
  });

  test('is the channel of a note that is made with it, whatever it is called', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aZ 1[]|#^\\.\'"é橋-_<>*%') });
    fc.assert(
      fc.property(name, (channel) => {
        const target = channelTargetOf({ title: 'The bridge', channel });
        fc.pre(target !== null);
        const text = newNoteText({
          title: 'The bridge',
          videoId: 'gcnPi-IEeec' as VideoId,
          channels: target === null ? [] : [target],
        });
        expect([...parseNote('A.md', text).channels.keys()]).toHaveLength(1);
      }),
    );
  });
});
