import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { NoteReader } from '../../src/core/ports';
import { DEFAULT_CHOICES } from '../../src/sidebar/pane-choices';
import type { OwnRow, Row } from '../../src/sidebar/row';
import { parseFilter } from '../../src/sidebar/row-filter';
import { TopicOutline } from '../../src/sidebar/topic-outline';
import { LazyRows } from '../../src/tree/lazy-rows';
import { filmVault } from '../core/film-vault';

/** More than are ever kept at hand. */
const NOTES = 900;

const said = (i: number, what: string): string =>
  `---\nvideoId: ${String(Math.floor(i / 6)).padStart(11, 'v')}\n---\nThe ${what} of the [[Valley]] speaks <a class="yt-timestamp" data-t="1:10"></a>.\n`;

/** A valley that many notes speak of, seen through a filter; the reader's eyes are on all rows. */
function valleyThrough(query: string) {
  const path = (i: number): string => `Note ${String(i).padStart(4, '0')}.md`;
  const texts = Object.fromEntries(Array.from({ length: NOTES }, (_, i) => [path(i), said(i, 'wind')]));
  const vault = filmVault({ 'Valley.md': 'A valley.\n', ...texts });
  const reads: string[] = [];
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const notes: NoteReader = {
    peek: () => null,
    read: async (each) => {
      reads.push(each);
      await new Promise(setImmediate);
      now += 2;
      return vault.readNote(each);
    },
    knowledgeFor: () => Promise.reject(new Error('Nobody asks for it.')),
    onNewMeaning: () => () => undefined,
  };
  let isNews = true;
  const facts = { changedAt: () => 0, mentionCount: () => 1, channelsOf: () => [], tagsOf: () => [] };
  const outline = new TopicOutline(
    {
      notes,
      facts,
      vault: { index: vault.index, resolve: vault.resolve, onChange: () => () => undefined },
      durations: { durationOf: () => null, recall: () => Promise.resolve(), learn: () => undefined, onLearnt: () => () => undefined }, // prettier-ignore
    },
    () => (isNews = true),
  );
  outline.turnTo({ kind: 'note', path: 'Valley.md' });
  const filter = parseFilter(query);
  const rows = new LazyRows<OwnRow>({
    isFolded: (_, byDefault) => byDefault,
    chosenKeys: () => [],
    guessHeight: () => 20,
  });
  const drawn = (): readonly Row[] => rows.rowsIn(0, rows.height).map(({ row }) => row);
  return {
    reads,
    /** Looks until there is nothing more to be known. */
    look: async (): Promise<readonly Row[]> => {
      for (let looks = 0; isNews && looks < 10_000; looks++) {
        isNews = false;
        if (outline.isReady()) {
          rows.take(outline.branches({ choices: DEFAULT_CHOICES, filter }));
          outline.onDrawn(drawn());
        }
        for (let turn = 0; turn < NOTES && !isNews; turn++) await new Promise(setImmediate);
      }
      return drawn();
    },
    change: (i: number, text: string): void => {
      vault.write(path(i), text);
      outline.onChange([path(i)]);
      outline.renew();
      isNews = true;
    },
  };
}

afterEach(() => {
  jest.restoreAllMocks();
});

const notesIn = (rows: readonly Row[]) =>
  rows.flatMap((row) => (row.kind === 'note' && !row.isBeside ? row.title : []));

describe('a filter over more notes than are kept', () => {
  test('comes to its end, and reads none of them twice', async () => {
    const { look, reads } = valleyThrough('content:nobody');
    const rows = await look();
    expect(rows.map(({ kind }) => kind)).not.toContain('unread');
    expect(notesIn(rows)).toEqual([]);
    expect(reads.length).toBe(NOTES + 1);
  });

  test('lets through what passes since it has changed, and no longer what does not', async () => {
    const { look, reads, change } = valleyThrough('content:dragon');
    expect(notesIn(await look())).toEqual([]);
    const before = reads.length;
    change(600, said(600, 'dragon'));
    expect(notesIn(await look())).toEqual(['Note 0600']);
    change(600, said(600, 'rain'));
    expect(notesIn(await look())).toEqual([]);
    expect(new Set(reads.slice(before))).toEqual(new Set(['Note 0600.md']));
  });
});
