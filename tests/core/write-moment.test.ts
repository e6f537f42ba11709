import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseNote } from '../../src/core/parse-note';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { insertionOf, type Template } from '../../src/core/write-moment';

const videoId = parseVideoId('aaaaaaaaaaa') as VideoId;
const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;

const HEAD = '---\nvideoId: aaaaaaaaaaa\n---\n';

/** A body with `‸` for the cursor, after the moment 9:34 was written there. */
function written(marked: string, template: Template = 'anchor'): string {
  const cursor = HEAD.length + marked.indexOf('‸');
  const text = HEAD + marked.replace('‸', '');
  const { at, insert } = insertionOf({ videoId, seconds: 574.8 }, { text, at: cursor }, template);
  return (text.slice(0, at) + insert + text.slice(at)).slice(HEAD.length);
}

describe('a moment is written', () => {
  test.each([
    ['at the cursor', 'It falls ‸', `It falls ${anchor('9:34')}`],
    ['apart from the word before', 'It falls‸.', `It falls ${anchor('9:34')}.`],
    ['apart from the word behind', '‸It falls.', `${anchor('9:34')} It falls.`],
    ['in brackets without a space', 'It falls (‸)', `It falls (${anchor('9:34')})`],
    ['in a list', '- ‸', `- ${anchor('9:34')}`],
    ['in a cell', '| a |\n|---|\n| x ‸ |', `| a |\n|---|\n| x ${anchor('9:34')} |`],
    [
      'behind the link that the cursor is in',
      'the [[old_b‸ridge]] falls',
      `the [[old_bridge]] ${anchor('9:34')} falls`,
    ],
    [
      'behind the timestamp that the cursor is in',
      `falls <a class="yt-timestamp" data-t="1:00">[‸1:00]</a>.`,
      `falls ${anchor('1:00')} ${anchor('9:34')}.`,
    ],
    ['as its time in code', 'see `x ‸`', 'see `x 9:34`'],
    ['as its time in a block of code', '```\n‸\n```', '```\n9:34\n```'],
  ])('%s', (_, marked, wanted) => {
    expect(written(marked)).toBe(wanted);
  });

  test('as a link to the video, or as its time, as the reader likes', () => {
    expect(written('It falls‸', 'link')).toBe(
      'It falls [9:34](https://www.youtube.com/watch?v=aaaaaaaaaaa&t=574)',
    );
    expect(written('It falls‸', 'text')).toBe('It falls 9:34');
  });
});

const pieces = fc.array(
  fc.constantFrom(
    ...['words ', 'and', '. ', '\n', '\n\n', '- ', '> ', '| a ', '`code`', '`', '[[link|name]]', '$x$', '%%'],
    ...[
      '```\n',
      '<b>',
      '</b>',
      anchor('1:00'),
      anchor('12:27'),
      '[a](b)',
      '\r\n',
      '12:34 ',
      '<!-- ',
      '    in',
    ],
  ),
  { maxLength: 14 },
);

test('nothing that is there is lost, and all timestamps mean what they meant', () => {
  fc.assert(
    fc.property(pieces, fc.nat(), fc.nat(3599), (parts, where, seconds) => {
      const text = HEAD + parts.join('');
      const cursor = HEAD.length + (where % (text.length - HEAD.length + 1));
      // Whatever is typed beside a mark that opens a block may undo it.
      const line =
        (text.slice(0, cursor).split('\n').at(-1) ?? '') + (text.slice(cursor).split('\n')[0] ?? '');
      fc.pre(!/`|<!--|%%|\$/.test(line));
      const { at, insert } = insertionOf({ videoId, seconds }, { text, at: cursor }, 'anchor');
      const changed = text.slice(0, at) + insert + text.slice(at);
      const secondsIn = (each: string) =>
        parseNote('', each).timestamps.map(({ reading }) => reading?.seconds);
      const before = parseNote('', text).timestamps.filter(({ from }) => from < at).length;
      const expected = secondsIn(text);
      if (insert.includes('<a')) expected.splice(before, 0, seconds);
      expect(secondsIn(changed)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
