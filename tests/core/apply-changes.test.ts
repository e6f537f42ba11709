import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges, placesOf, type TextChange } from '../../src/core/apply-changes';
import { growthOf, LINEAR } from './growth';

const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;

/** Changes of the anchors of a text: from what they say to something else, in the order of the text. */
function changesOf(text: string, times: readonly (readonly [from: string, to: string])[]): TextChange[] {
  const next = new Map<string, number>();
  return times.map(([time, to]) => {
    const before = anchor(time);
    const places = placesOf(text, new Set([before])).get(before) ?? [];
    const i = next.get(before) ?? 0;
    next.set(before, i + 1);
    return { from: places[i] ?? -1, before, after: anchor(to), twins: places.length };
  });
}

const TEXT = `One ${anchor('1:00')}, two ${anchor('2:00')}.\n\nTwo again ${anchor('2:00')}.`;

describe('applyChanges', () => {
  test('changes anchors where they stand', () => {
    const changes = changesOf(TEXT, [
      ['1:00', 'a'],
      ['2:00', 'b'],
      ['2:00', 'c'],
    ]);
    expect(applyChanges(TEXT, changes)).toMatchObject({
      text: `One ${anchor('a')}, two ${anchor('b')}.\n\nTwo again ${anchor('c')}.`,
      skipped: [],
    });
  });

  test('changes anchors where they stand by now', () => {
    const changes = changesOf(TEXT, [
      ['1:00', 'a'],
      ['2:00', 'b'],
      ['2:00', 'b'],
    ]);
    const text = `A new sentence. ${TEXT.replace('two', 'and then there were two')} The end.`;
    expect(applyChanges(text, changes)).toMatchObject({
      text: text.replaceAll('1:00', 'a').replaceAll('2:00', 'b'),
      skipped: [],
    });
  });

  test('skips an anchor that is gone, and changes the others', () => {
    const changes = changesOf(TEXT, [
      ['1:00', 'a'],
      ['2:00', 'b'],
      ['2:00', 'b'],
    ]);
    const text = TEXT.replaceAll('1:00', '1:01');
    expect(applyChanges(text, changes)).toMatchObject({
      text: text.replaceAll('2:00', 'b'),
      skipped: [{ change: changes[0], reason: 'gone' }],
    });
  });

  test.each([
    ['another like it has come', `${TEXT} ${anchor('2:00')}`],
    ['one like it is gone', TEXT.slice(0, -anchor('2:00').length - 1)],
  ])('skips an anchor where %s', (_, text) => {
    const changes = changesOf(TEXT, [
      ['2:00', 'b'],
      ['2:00', 'b'],
    ]);
    expect(applyChanges(text, changes)).toMatchObject({
      text,
      skipped: changes.map((change) => ({ change, reason: 'unclear' })),
    });
  });

  test('skips one of two that are alike once its place tells no more which of them it is', () => {
    const [first] = changesOf(TEXT, [['2:00', 'b']]);
    const changes = first === undefined ? [] : [first];
    expect(applyChanges(TEXT, changes).skipped).toEqual([]);
    expect(applyChanges(`A new sentence. ${TEXT}`, changes).skipped).toEqual([
      { change: first, reason: 'unclear' },
    ]);
  });

  test('skips the second of two anchors of which one begins the other', () => {
    const open = '<a class="yt-timestamp" data-t="1">[1] ';
    const changes = [
      { from: 0, before: open, after: 'x', twins: 1 },
      { from: 0, before: `${open}and`, after: 'y', twins: 1 },
    ];
    const { text, skipped } = applyChanges(`${open}and`, changes);
    expect([text, skipped.length]).toEqual(['xand', 1]);
  });

  test('tells an editor the stretches that change', () => {
    const changes = changesOf(TEXT, [['1:00', 'a']]);
    const [edit] = applyChanges(TEXT, changes).edits;
    expect(edit).toEqual({ from: 4, to: 4 + anchor('1:00').length, insert: anchor('a') });
  });
});

describe('for any text, any anchors, and any choice of them', () => {
  const time = fc.constantFrom('1:00', '2:00', '3:00', '0:01:00', '0:02:00');
  const word = fc.constantFrom(
    'word ',
    '. ',
    '\r\n',
    '\n- ',
    '<b>',
    '<a ',
    '</a>',
    '`',
    'é𝄞',
    '\uFEFF',
    '  ',
  );
  const prose = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
  const note = fc.record({
    parts: fc.array(fc.tuple(prose, time, time, fc.boolean()), { maxLength: 10 }),
    end: prose,
  });

  function chosen(parts: readonly (readonly [string, string, string, boolean])[], text: string) {
    const changes = changesOf(
      text,
      parts.map(([, from, to]) => [from, to]),
    );
    return changes.filter((_, i) => parts[i]?.[3] === true);
  }

  test('the chosen anchors change, and not a byte besides', () => {
    fc.assert(
      fc.property(note, ({ parts, end }) => {
        const text = parts.map(([before, from]) => before + anchor(from)).join('') + end;
        const wanted =
          parts.map(([before, from, to, isOn]) => before + anchor(isOn ? to : from)).join('') + end;
        const { text: changed, skipped } = applyChanges(text, chosen(parts, text));
        expect(changed).toBe(wanted);
        expect(skipped).toEqual([]);
      }),
    );
  });

  test('undo restores exactly, and can be undone itself', () => {
    fc.assert(
      fc.property(note, ({ parts, end }) => {
        const text = parts.map(([before, from]) => before + anchor(from)).join('') + end;
        const repaired = applyChanges(text, chosen(parts, text));
        const restored = applyChanges(repaired.text, repaired.undo);
        expect(restored).toMatchObject({ text, skipped: [] });
        expect(applyChanges(text, restored.undo).text).toBe(repaired.text);
      }),
    );
  });

  test('after an edit elsewhere, what changes is what was meant, and what does not is told', () => {
    fc.assert(
      fc.property(note, prose, fc.nat(10), ({ parts, end }, inserted, where) => {
        const text = parts.map(([before, from]) => before + anchor(from)).join('') + end;
        const changes = chosen(parts, text);
        const at = where % (parts.length + 1);
        const edited = parts.map(([before, from], i) => (i === at ? inserted : '') + before + anchor(from));
        const { text: changed, skipped } = applyChanges(edited.join('') + end, changes);
        const isSkipped = (i: number) => skipped.some(({ change }) => change === all[i]);
        const all = changesOf(
          text,
          parts.map(([, from, to]) => [from, to]),
        ).map((change) => changes.find((each) => each.from === change.from) ?? null);
        const wanted = parts.map(
          ([before, from, to], i) =>
            (i === at ? inserted : '') + before + anchor(all[i] === null || isSkipped(i) ? from : to),
        );
        expect(changed).toBe(wanted.join('') + end);
      }),
    );
  });
});

test('the time it takes grows with the text', () => {
  const work = (count: number) => {
    const text = Array.from({ length: count / 8 }, (_, i) => `word ${anchor(String(i))} `).join('');
    const changes = Array.from({ length: count / 8 }, (_, i) => String(i)).map((time) => ({
      from: 0,
      before: anchor(time),
      after: anchor('x'),
      twins: 1,
    }));
    applyChanges(text, changes);
  };
  expect(growthOf(work)).toBeLessThan(LINEAR);
});
