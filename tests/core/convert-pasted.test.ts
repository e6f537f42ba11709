import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { convertPasted } from '../../src/core/convert-pasted';
import { parseNote } from '../../src/core/parse-note';
import { noteAround } from './closed-places';

const HEAD = '---\nvideoId: aaaaaaaaaaa\n---\n';
const parse = (text: string) => parseNote('A.md', text);
const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;

/** What is pasted at `‸` of a note. */
function paste(pasted: string, marked = `${HEAD}It falls ‸ there.`): string | null {
  const at = marked.indexOf('‸');
  return convertPasted(pasted, { text: marked.replace('‸', ''), at }, parse);
}

describe('what is pasted', () => {
  test('has timestamps in place of its times and addresses', () => {
    expect(paste('at [9:34] or\nhttps://youtu.be/aaaaaaaaaaa?t=60')).toBe(
      `at ${anchor('9:34')} or\n${anchor('1:00')}`,
    );
  });

  test.each([
    ['no time', 'words'],
    ['nothing that is sure', 'at 12:34 pm, John 3:16, https://youtu.be/aaaaaaaaaaa'],
    ['a link', '[9:34](https://youtu.be/aaaaaaaaaaa?t=574)'],
  ])('stays as it is with %s', (_, pasted) => {
    expect(paste(pasted)).toBeNull();
  });

  test.each([
    ['in code', `${HEAD}\`\`\`\n‸\n\`\`\``],
    ['in front matter', '---\nvideoId: aaaaaaaaaaa\nx: ‸\n---\n'],
    ['in a link', `${HEAD}[x](‸)`],
    ['behind a digit', `${HEAD}1‸`],
    ['in a note about no video', 'It falls ‸'],
  ])('stays as it is %s', (_, marked) => {
    expect(paste('9:34', marked)).toBeNull();
  });

  test('stays as it is in any place that is closed, and converts nothing outside it', () => {
    fc.assert(
      fc.property(noteAround(''), ({ text, at }) => {
        for (const pasted of ['12:34', '[1:02:03]', 'https://youtu.be/aaaaaaaaaaa?t=5'])
          expect(convertPasted(pasted, { text, at }, parse)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  test('keeps all its other characters', () => {
    const piece = fc.constantFrom('9:34', '[1:00]', ' ', '\n', 'words', '`', '<b>', '𝄞', '\t');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const pasted = pieces.join('');
        const converted = paste(pasted) ?? pasted;
        const back = converted.replaceAll(anchor('9:34'), '9:34').replaceAll(anchor('1:00'), '[1:00]');
        expect(back).toBe(pasted);
      }),
    );
  });
});
