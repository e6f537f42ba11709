import fc from 'fast-check';

const ID = 'aaaaaaaaaaa';

/** A place in a note in which nothing is plain words: what stands before it, and behind it. */
type ClosedPlace = readonly [name: string, before: string, behind: string];

/** Places that stand between blank lines, or in a line of words; for text of one line without marks. */
const CLOSED_PLACES: readonly ClosedPlace[] = [
  ['a fence', '\n\n```\n', '\n```\n\n'],
  ['a fence with a language', '\n\n```js run\n', '\n```\n\n'],
  ['a fence of tildes', '\n\n~~~\n', '\n~~~\n\n'],
  ['a longer fence, behind a shorter one in it', '\n\n````\n```\n', '\n```\n````\n\n'],
  ['a fence of tildes with backticks in it', '\n\n~~~\n```\n', '\n```\n~~~\n\n'],
  ['a fence in a quote', '\n\n> ```\n> ', '\n> ```\n\n'],
  ['a fence in a list', '\n\n- item\n  ```\n  ', '\n  ```\n\n'],
  ['indented code', '\n\n    ', '\n\n'],
  ['code indented by a tab', '\n\n\t', '\n\n'],
  ['indented code behind a blank line in it', '\n\n    first\n\n    ', '\n\n'],
  ['code in a line', 'see `', '` there'],
  ['code with a longer run around it', 'see ``a ` ', ' b`` there'],
  ['code with three backticks around it, in a line', 'see ```a `` ', '``` there'],
  ['code over two lines', 'see `one\n', ' two` there'],
  ['math in a line', 'it is $x + ', '$ there'],
  ['math in a block', '\n\n$$\n', '\n$$\n\n'],
  ['math of two dollars in a line', 'it is $$', '$$ there'],
  ['a comment of Obsidian’s in a line', 'see %%', '%% there'],
  ['a comment of Obsidian’s over lines', '\n\n%%\nfirst\n\n', '\n%%\n\n'],
  ['a comment of HTML in a line', 'see <!-- ', ' --> there'],
  ['a comment of HTML over lines', '\n\n<!--\nfirst\n\n', '\n-->\n\n'],
  ['the text of a link', 'see [at ', `](https://example.com) there`],
  ['the text of a link to a video', 'see [', `](https://youtu.be/${ID}?t=5) there`],
  ['the text of a link with brackets in it', 'see [a [b] ', `](https://example.com) there`],
  ['the address of a link', 'see [a](https://example.com/', ') there'],
  ['the title of a link', 'see [a](https://example.com "', '") there'],
  ['the text of a link by reference', 'see [', '][ref] there'],
  ['the text of an image', 'see ![', '](a.png) there'],
  ['a definition of a link', '\n\n[ref]: https://example.com/', '\n\n'],
  ['the title of a definition', '\n\n[ref]: https://example.com "', '"\n\n'],
  ['a wikilink', 'see [[note ', ']] there'],
  ['the alias of a wikilink', 'see [[note|at ', ']] there'],
  ['an embed', 'see ![[note#', ']] there'],
  ['an address in angle brackets', 'see <https://example.com/', '> there'],
  ['an attribute', 'see <b title="', '">x</b> there'],
  ['an attribute in single quotes', "see <b title='", "'>x</b> there"],
  ['an attribute over lines', 'see <b\ntitle="', '">x</b> there'],
  ['a link of HTML', 'see <a href="https://example.com">', '</a> there'],
  ['a timestamp', 'see <a class="yt-timestamp" data-t="1:00">', '</a> there'],
  ['the data of a timestamp', 'see <a class="yt-timestamp" data-t="', '">[1:00]</a> there'],
  ['code of HTML', 'see <code>', '</code> there'],
  ['a key of HTML', 'see <kbd>', '</kbd> there'],
  ['preformatted text', '\n\n<pre>\n', '\n</pre>\n\n'],
  ['a script', '\n\n<script>\n', '\n</script>\n\n'],
];

/** A note with front matter and words, in which a closed place holds a text; and where that begins. */
export function noteAround(
  held: string,
): fc.Arbitrary<{ readonly name: string; readonly text: string; readonly at: number }> {
  const words = fc.constantFrom(
    'Words.',
    'It falls, and (so) it goes.',
    '- item\n- other\n\nWords.',
    '> quoted\n\nWords.',
    '# Heading\n\nWords.',
    '| a | b |\n|---|---|\n| x | y |\n\nWords.',
    '**bold** `code` [[link]] [a](b) $x$ naïve 𝄞.',
    'Words.\n\n```\ncode\n```\n\nWords.',
  );
  const end = fc.constantFrom('\n', '\r\n');
  const mark = fc.constantFrom('', '\uFEFF');
  return fc
    .tuple(fc.constantFrom(...CLOSED_PLACES), words, words, end, mark)
    .map(([[name, before, behind], first, last, lineEnd, bom]) => {
      const lines = (text: string): string => text.replaceAll('\n', lineEnd);
      const start = bom + lines(`---\nvideoId: ${ID}\n---\n\n${first} ${before}`);
      return { name, text: start + held + lines(`${behind} ${last}\n`), at: start.length };
    });
}
