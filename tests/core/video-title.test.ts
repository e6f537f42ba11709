import { describe, expect, test } from '@jest/globals';
import { proseOf } from '../../src/core/prose';
import { videoTitlesIn } from '../../src/core/video-title';

const FILM = '_cMxraX_5RE';
const PAGE = `https://www.youtube.com/watch?v=${FILM}`;

const titles = (text: string) => [...videoTitlesIn(proseOf(text, 0))];

describe('the name that a note gives to a video', () => {
  test.each([
    ['a heading of a channel’s note', `### [Sprite Fright](${PAGE})`, 'Sprite Fright'],
    ['a link with a title', `[Sprite Fright](${PAGE} "On YouTube")`, 'Sprite Fright'],
    ['an address in angle brackets', `[Sprite Fright](<${PAGE}>)`, 'Sprite Fright'],
    ['a short address', `[Sprite Fright](https://youtu.be/${FILM}?si=x)`, 'Sprite Fright'],
    ['marks and brackets', `[**Sprite** Fright [4K] \\| Short](${PAGE})`, 'Sprite Fright [4K] | Short'],
    ['the first of two', `[Sprite Fright](${PAGE}), [again](${PAGE})`, 'Sprite Fright'],
    ['a name behind one that is none', `[▶](${PAGE}) [Sprite Fright](${PAGE})`, 'Sprite Fright'],
  ])('is the text of the link: %s', (_, text, title) => {
    expect(titles(text)).toEqual([[FILM, title]]);
  });

  test.each([
    ['a link to a second of it', `[the bridge falls](${PAGE}&t=61)`],
    ['its address', `[${PAGE}](${PAGE})`],
    ['an embed', `![Sprite Fright](${PAGE})`],
    ['nothing', `[](${PAGE})`],
    ['another site', '[Sprite Fright](https://example.org/youtu.be)'],
    ['code', `\`[Sprite Fright](${PAGE})\``],
    ['a bracket that nothing opens', `Sprite Fright](${PAGE})`],
    ['a whole chapter', `[${'word '.repeat(100)}](${PAGE})`],
  ])('is not %s', (_, text) => {
    expect(titles(text)).toEqual([]);
  });
});
