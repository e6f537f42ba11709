import { describe, expect, test } from '@jest/globals';
import { scanLinks } from '../../src/core/link-scan';
import { plainBlock } from '../../src/core/plain-block';
import { groupTimestamps } from '../../src/core/timestamp-group';
import { scanTimestamps } from '../../src/core/timestamp-scan';

/** The plain text of a block in which `@` is a timestamp: with `@` where a group stood, and its links in brackets. */
function plain(written: string): string {
  const prose = written.replace(/@/g, '<a class="yt-timestamp" data-t="1:00">[1:00]</a>');
  const block = { from: 0, to: prose.length };
  const groups = groupTimestamps(prose, scanTimestamps(prose, block));
  const read = plainBlock(prose, block, groups, scanLinks(prose, block));
  const marks = [
    ...read.groups.map((at) => ({ at, mark: '@' })),
    ...[...read.links.values()].flatMap(({ from, to }) => [
      { at: from, mark: '⟦' },
      { at: to, mark: '⟧' },
    ]),
  ].sort((a, b) => b.at - a.at);
  return marks.reduce((text, { at, mark }) => text.slice(0, at) + mark + text.slice(at), read.text);
}

describe('a block as its reader sees it', () => {
  test.each([
    ['It falls @.', 'It falls@.'],
    ['It falls @, and burns @ too', 'It falls@, and burns@ too'],
    ['It falls @, @ and @.', 'It falls@.'],
    ['It falls @then burns', 'It falls@ then burns'],
    ['- **@** It falls', '@ It falls'],
    ['The [[a|Bridge]] falls', 'The ⟦Bridge⟧ falls'],
    ['**[[a]]**: *[[b | c d]]*', '⟦a⟧: ⟦c d⟧'],
    ['[[a]]-[[b]]@', '⟦a⟧-⟦b⟧@'],
    ['| [[a\\|b]] | @ |', '⟦b⟧@'],
    ['[see [[a]] @](https://b.c)', 'see ⟦a⟧@'],
    ['a [[b | c @]] d', 'a c@ d'],
    ['It falls [[b | (@)]].', 'It falls@.'],
    ['![[bridge.png|300]] It falls @, as [[a]] does', 'It falls@, as ⟦a⟧ does'],
    ['It falls <a class="yt-timestamp" data-t="1:00">![[bridge.png]]</a> down', 'It falls@ down'],
    ['![[The bridge]] falls @', '⟦The bridge⟧ falls@'],
    ['It falls (@), and burns [@] (@, @) too', 'It falls@, and burns@ too'],
    ['It falls [0:12]. @', 'It falls.@'],
    ['It falls ([00:12], [1:02:03]) @.', 'It falls@.'],
    ['It falls [00:48:15](@, [00:48:25](@.', 'It falls@.'],
    ['It falls [00:48:15](@), [00:48:25](@).', 'It falls@.'],
    ['It falls [0:12 – 0:14], and burns @', 'It falls, and burns@'],
    ['`rows[1:20]` of [1:2] @', 'rows[1:20] of [1:2]@'],
    ['It falls [Source: @]. It burns (see @), or (Timestamps: @, @) not', 'It falls@. It burns@, or@ not'],
    ['It falls (most of it @)', 'It falls (most of it@)'],
    ['**The bridge**\n@', 'The bridge@'],
    ['', ''],
  ])('%s', (written, read) => {
    expect(plain(written)).toBe(read);
  });
});
