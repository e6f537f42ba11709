import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passagesOf } from '../../src/core/passage';
import { proseOf } from '../../src/core/prose';

const anchor = (t: string) => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

/** A text in which `@1`, `@2` … are timestamps that say 1, 2 …. */
const written = (text: string) => text.replace(/@(\d+)/g, (_, t: string) => anchor(t));

const passagesIn = (text: string) => passagesOf(proseOf(written(text), 0));

/** What each group of a text says and claims, as `1,2: claim`. */
const claimsIn = (text: string) =>
  passagesIn(text)
    .flatMap(({ citations }) => citations)
    .map(({ group, claim }) => `${group.anchors.map((each) => each.written).join()}: ${claim}`);

describe('the claim of a timestamp', () => {
  test.each<[string, string, string[]]>([
    ['is the sentence before it', 'It rains. The bridge falls @1.', ['1: The bridge falls']],
    ['may end before it', 'It rains. The bridge falls. @1', ['1: The bridge falls.']],
    [
      'begins behind the previous group',
      'The bridge falls @1, and the robots win @2.',
      ['1: The bridge falls', '2: and the robots win'],
    ],
    [
      'takes no full stop of the previous group along',
      'The bridge falls @1. The robots win @2!',
      ['1: The bridge falls', '2: The robots win'],
    ],
    [
      'is that of all timestamps in a row',
      'The bridge falls @1, @2 @3; @4 and @5 – @6.',
      ['1,2,3,4,5,6: The bridge falls'],
    ],
    [
      'reaches back where only a remnant is left',
      'The bridge falls @1 and burns @2.',
      ['1: The bridge falls', '2: The bridge falls and burns'],
    ],
    [
      'is that of a row in brackets',
      'The bridge falls (@1) (@2), and the robots win [@3].',
      ['1,2: The bridge falls', '3: and the robots win'],
    ],
    [
      'reaches back to the start of its sentence, never to that of another claim',
      'The bridge falls @1. Robots win @2.',
      ['1: The bridge falls', '2: Robots win'],
    ],
    [
      'is that of timestamps between two languages’ stops',
      '橋が落ちる。ロボットが勝つ@1。雨が降る（@2）！桥倒塌了@3。هل يسقط الجسر اليوم@4؟ نعم يسقط الجسر@5',
      ['1: ロボットが勝つ', '2: 雨が降る', '3: 桥倒塌了', '4: هل يسقط الجسر اليوم', '5: نعم يسقط الجسر'],
    ],
    [
      'has no bracket that is closed behind it',
      'The bridge falls @1 (as all bridges do @2).',
      ['1: The bridge falls', '2: as all bridges do'],
    ],
    ['stays in its paragraph', 'One thing is so.\n\nThe bridge falls @1', ['1: The bridge falls']],
    ['goes over lines of a paragraph', 'The bridge\nfalls @1', ['1: The bridge falls']],
    ['stays in its list item', '- One thing is so\n- The bridge falls @1', ['1: The bridge falls']],
    [
      'stays in the item of a list in a list',
      '1. One thing is so:\n    - The bridge falls @1',
      ['1: The bridge falls'],
    ],
    [
      'has the bold words that lead a list item',
      '*   **The end:** the bridge falls @1.',
      ['1: The end: the bridge falls'],
    ],
    [
      'stays in its table row',
      '| a | b |\n|---|---|\n| The bridge | falls down @1 |',
      ['1: The bridge falls down'],
    ],
    [
      'is in a cell behind the timestamp',
      '| @1 | The bridge falls |\n| @2 | The robots win |',
      ['1: The bridge falls', '2: The robots win'],
    ],
    ['has no escaped bar', '| The odds P(A\\|B) are low | @1 |', ['1: The odds P(A|B) are low']],
    [
      'stays in its quote',
      'One thing is so\n> The bridge falls @1\n> and the robots win @2',
      ['1: The bridge falls', '2: and the robots win'],
    ],
    ['stays in a callout', '> [!quote] The title says\n> The bridge falls @1', ['1: The bridge falls']],
    ['may be a callout’s title', '> [!quote]+ The bridge falls @1\n> text', ['1: The bridge falls']],
    ['may be a heading', '## The bridge falls @1\n@2 text', ['1: The bridge falls', '2: text']],
    ['may be a footnote', 'a[^1]\n\n[^1]: The bridge falls @1', ['1: The bridge falls']],
    [
      'is the heading above where there is no other',
      '## The bridge\n\n@1\n\n- @2',
      ['1: The bridge', '2: The bridge'],
    ],
    ['has no space of the heading that it is', '## @1 *\n\n@2', ['1: *', '2: *']],
    ['is nothing where there is no text at all', '@1', ['1: ']],
    ['is not a line of marks', '***\n@1', ['1: ']],
    [
      'is the text behind a timestamp that comes first',
      '- @1 The bridge falls. It burns.\n- @2: the robots win',
      ['1: The bridge falls.', '2: the robots win'],
    ],
    ['is the text behind one in bold', '- **@1** – The bridge falls', ['1: The bridge falls']],
    [
      'is the text behind each of several that come first',
      '@1 The bridge falls. @2 The robots win.',
      ['1: The bridge falls.', '2: The robots win.'],
    ],
    [
      'ends before an open bracket',
      'The bridge falls (@1) and the robots win [@2].',
      ['1: The bridge falls', '2: and the robots win'],
    ],
    [
      'ends before a dash or colon',
      'The bridge falls – @1. The robots win: @2',
      ['1: The bridge falls', '2: The robots win'],
    ],
    [
      'keeps what it begins with',
      '.NET is a framework @1\n\n-5 degrees is cold @2',
      ['1: .NET is a framework', '2: -5 degrees is cold'],
    ],
    [
      'is whole where emphasis goes over the timestamp',
      '*The bridge falls @1 and the robots win @2*',
      ['1: The bridge falls', '2: and the robots win'],
    ],
    [
      'has no marks',
      '**The** ==bridge== `falls_down` on [them](https://a.b), [[the_robots|robots]] @1',
      ['1: The bridge falls_down on them, robots'],
    ],
    [
      'keeps names that look like marks',
      'Q* and A* in snake_case, 2**3 == 8 @1',
      ['1: Q* and A* in snake_case, 2**3 == 8'],
    ],
    [
      'keeps code that looks like marks',
      'The `*args` and `<div>` of `a_b_c` @1',
      ['1: The *args and <div> of a_b_c'],
    ],
    [
      'is that behind only the first timestamp where the last has no text behind it',
      '@1 The bridge falls down @2. The robots win today @3.',
      ['1: The bridge falls down', '2: The bridge falls down', '3: The robots win today'],
    ],
    [
      'is no text of an anchor that its author forgot to close',
      'The bridge falls <a class="yt-timestamp" data-t="9">[9:00]. The robots win today @1.',
      ['9: The bridge falls', '1: The robots win today'],
    ],
    ['has no other timestamp', 'No break @1 and @2 then @3', ['1,2: No break', '3: No break then']],
    [
      'is not ended by an abbreviation',
      'Here Dr. Smith, e.g. Iran vs. Iraq, wins @1',
      ['1: Here Dr. Smith, e.g. Iran vs. Iraq, wins'],
    ],
    [
      'has no line that names the channel',
      'From: [[someone]] <br/> \nThe bridge falls @1',
      ['1: The bridge falls'],
    ],
    [
      'has nothing of a comment that goes on',
      'The bridge\n%% hidden\n\nmore %%\nfalls down here @1',
      ['1: falls down here'],
    ],
    ['has no comment', 'The bridge <!-- a > b --> falls %% c %% down @1', ['1: The bridge falls down']],
  ])('%s', (_, text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });

  test('is whole sentences at most, however long the block before', () => {
    const names = Array.from(
      { length: 40 },
      (_, i) => `the ${String(i)}th bridge of a long list ${anchor(String(i))}`,
    );
    const [last] = claimsIn(`${names.join(', ')} and it ${anchor('100')}`).slice(-1);
    expect(last).toMatch(/^100: [^<>"=]*the 39th bridge of a long list and it$/);
  });

  test('is that of its block, whatever the blocks around it say', () => {
    const word = fc.constantFrom(
      'bridge',
      'robot',
      'Q*',
      '`a*b`',
      '**bold**',
      '[[topic|link]]',
      'P(A\\|B)',
      '*it is*',
    );
    const sentence = fc.array(word, { minLength: 3, maxLength: 8 });
    const mark = fc.constantFrom('', '- ', '1. ', '> ', '## ', '| ', '- **Lead:** ');
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, sentence), { minLength: 1, maxLength: 6 }), (blocks) => {
        const lines = blocks.map(
          ([lead, words], i) => `${lead}Nr${String(i)} ${words.join(' ')} ${anchor(String(i))}`,
        );
        const claims = claimsIn(lines.join('\n\n'));
        expect(claims).toHaveLength(blocks.length);
        claims.forEach((claim, i) => {
          expect(claim).toMatch(new RegExp(`^${String(i)}: (Lead: )?Nr${String(i)} `));
          expect(claim).not.toMatch(/[<>[\]`\\]|\*\*|yt-timestamp|Nr.*Nr/);
        });
      }),
    );
  });
});

/** The sentence of each link of a text, `before⟦marked⟧after`, and what the timestamps say that back it. */
const mentionsIn = (text: string) =>
  passagesIn(text)
    .flatMap(({ mentions }) => mentions)
    .map(({ sentence, group }) => {
      const times = group?.anchors.map((each) => each.written).join() ?? 'none';
      return `${sentence.before}⟦${sentence.marked}⟧${sentence.after} (${times})`;
    });

describe('the mention of a topic', () => {
  test.each<[string, string, string[]]>([
    ['is the sentence that it stands in', 'It rains. The [[b]] falls. It burns.', ['The ⟦b⟧ falls. (none)']],
    ['may begin its sentence', 'It rains. [[bridge | The Bridge]] falls.', ['⟦The Bridge⟧ falls. (none)']],
    ['may end its sentence', 'It is the [[b]]. It rains.', ['It is the ⟦b⟧. (none)']],
    ['may be all of its block', '- [[b]]', ['⟦b⟧ (none)']],
    ['shows the alias without marks', 'The [[b | *old* bridge]] falls', ['The ⟦old bridge⟧ falls (none)']],
    [
      'keeps an alias with full stops whole',
      'At [[x|Yahoo! Mail]] it rains. So.',
      ['At ⟦Yahoo! Mail⟧ it rains. (none)'],
    ],
    [
      'keeps a name that ends with a question whole',
      'See [[What Is It? A Primer]] too. So.',
      ['See ⟦What Is It? A Primer⟧ too. (none)'],
    ],
    ['has no timestamps', 'The [[b]] @1 falls @2, @3. It burns.', ['The ⟦b⟧ falls. (1)']],
    [
      'has the other links as text',
      'The [[b]] and the [[r|robots]] win @1',
      ['The ⟦b⟧ and the robots win (1)', 'The b and the ⟦robots⟧ win (1)'],
    ],
    ['is told apart from the same link beside it', '[[b]] and [[b]] @1', ['⟦b⟧ and b (1)', 'b and ⟦b⟧ (1)']],
    ['is backed by the group behind it', '@1 The [[b]] falls @2, @3. It burns @4', ['The ⟦b⟧ falls. (2,3)']],
    ['is backed by the group before where none is behind', '@1 Fire. The [[b]] falls', ['The ⟦b⟧ falls (1)']],
    ['is backed by the nearest group before', '@1 It rains @2. The [[b]] falls', ['The ⟦b⟧ falls (2)']],
    ['is never backed by another block', '@1\n\nThe [[b]] falls\n\n@2', ['The ⟦b⟧ falls (none)']],
    ['is never backed by another list item', '- x @1\n- The [[b]] falls\n- y @2', ['The ⟦b⟧ falls (none)']],
    ['is backed within its table row', '| [[a\\|b]] | @1 |\n| [[c]] | @2 |', ['⟦b⟧ (1)', '⟦c⟧ (2)']],
    ['stands in bold text', 'The **[[b]]** falls', ['The ⟦b⟧ falls (none)']],
    ['stands in no code', '`[[b]]` and [[c]]', ['[[b]] and ⟦c⟧ (none)']],
    ['may be a heading', '## The [[b]] @1', ['The ⟦b⟧ (1)']],
    ['stands in a timestamp', 'The <a class="yt-timestamp" data-t="1">[[b]]</a> @2', ['⟦b⟧ (1,2)']],
  ])('%s', (_, text, mentions) => {
    expect(mentionsIn(text)).toEqual(mentions);
  });
});
