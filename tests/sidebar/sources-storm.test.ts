/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { App, WorkspaceLeaf } from 'obsidian';
import { parseVideoId } from '../../src/core/video-id';
import { ReaderScrolling } from '../../src/scroll/reader-scrolling';
import { SourcesView } from '../../src/sidebar/sources-view';
import { CachedFacts } from '../../src/vault/cached-facts';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import { VaultIndexer } from '../../src/vault/vault-indexer';
import { StillPlaying } from '../still-playing';
import { emptyDurations } from '../vault/empty-durations';
import { openMemoryApp } from '../workbench/api/memory-app';

let isShown = true;
let complaints: jest.SpiedFunction<typeof console.error>;

// jsdom lays nothing out: what is in the page is shown, and a pane is 600 px high.
beforeEach(() => {
  complaints = jest.spyOn(console, 'error').mockReturnValue(undefined);
  jest.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockImplementation(function (this: HTMLElement) {
    return isShown && this !== document.body ? document.body : null;
  });
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => (isShown ? 600 : 0));
});
afterEach(() => {
  jest.restoreAllMocks();
  document.body.empty();
});

const pause = (milliseconds: number) => new Promise((resolve) => window.setTimeout(resolve, milliseconds));

/** A Sources sidebar with all that it needs, as after the app has started. */
async function openSidebar(app: App) {
  const durations = emptyDurations();
  const notes: CachedNoteReader = new CachedNoteReader(app.vault, durations, (id) =>
    indexer.index.notesOn(id),
  );
  const indexer = new VaultIndexer(app, notes);
  indexer.onChange(() => void notes.reconsider());
  indexer.load();
  const reader = new ReaderScrolling(app);
  const leaf = app.workspace.getRightLeaf(false) as WorkspaceLeaf;
  const player = { play: () => Promise.resolve(), openInBrowser: () => undefined };
  const facts = new CachedFacts(app, indexer.index);
  const parts = { player, notes, vault: indexer, facts, durations, nowPlaying: new StillPlaying(), reader };
  const view = new SourcesView(leaf, { ...parts, reel: { playAll: () => undefined } });
  await leaf.open(view);
  const rows = () =>
    Array.from(view.contentEl.querySelectorAll<HTMLElement>('[role=treeitem]'), (el) =>
      [el.ariaLevel, el.getAttribute('aria-expanded'), el.textContent.replace(/\s+/g, ' ').trim()].join(' '),
    );
  /** Waits until nothing has changed for a while. */
  const settle = async () => {
    let [before, still] = ['', 0];
    for (let i = 0; i < 200 && still < 4; i++) {
      await pause(60);
      const now = rows().join('\n');
      still = now === before && !now.includes('Searching') ? still + 1 : 0;
      before = now;
    }
  };
  const close = () => {
    leaf.detach();
    indexer.unload();
  };
  return { view, durations, indexer, rows, settle, close };
}
type Sidebar = Awaited<ReturnType<typeof openSidebar>>;

const PATHS = ['A.md', 'B.md', 'In/C.md', 'In/A.md', 'Hub.md', 'hub two.md'];
const path = fc.constantFrom(...PATHS);
const claim = fc
  .tuple(
    fc.constantFrom(
      'It rains',
      'The [[A]] comes',
      'See [[hub_two|the hub]]',
      '[[Hub]] and [[C]]',
      '[[No note]]',
    ),
    fc.array(fc.constantFrom('1:10', '09:34:00', '00:45:00', '1:02:00', '0:20', 'x'), { maxLength: 3 }),
  )
  .map(
    ([says, times]) =>
      `${says} ${times.map((time) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`).join(', ')}.`,
  );
const text = fc
  .tuple(
    fc.constantFrom(
      '',
      'videoId: stormvideo1\n',
      'videoId: stormvideo2\n',
      'videoId: 12345678901\n',
      'videoId: no\n',
    ),
    fc.constantFrom('', 'title: A title\n', 'aliases: [Hub, C]\n', 'tags: [film]\n'),
    fc.constantFrom('', 'From: [[Hub]] <br/>\n\n', 'From: [[Somebody]] <br/>\n\n'),
    fc.array(claim, { maxLength: 4 }),
  )
  .map(([video, more, from, claims]) => `---\n${video}${more}---\n${from}${claims.join('\n\n')}\n`);

const deed = fc.record({
  kind: fc.constantFrom(
    ...(['write', 'write', 'write', 'delete', 'rename', 'open', 'open', 'hide', 'show', 'filter'] as const),
    ...(['choose', 'fold', 'unfold', 'topic', 'pin', 'back', 'learn', 'press', 'wait', 'state'] as const),
  ),
  path,
  to: path,
  text,
  number: fc.nat(700),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Something happens to the vault, or the reader does something. */
async function happens(
  app: App,
  sidebar: Sidebar,
  { kind, path: at, to, text: says, number }: Deed,
): Promise<void> {
  const { vault, workspace } = app;
  const { view } = sidebar;
  const file = vault.getFileByPath(at);
  const button = (name: string) => view.containerEl.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  const rowEls = view.contentEl.querySelectorAll<HTMLElement>('[role=treeitem] .tree-item-self');
  if (kind === 'write') await (file === null ? vault.create(at, says) : vault.modify(file, says));
  if (kind === 'delete' && file !== null) await vault.delete(file);
  if (kind === 'rename' && file !== null && vault.getFileByPath(to) === null) await vault.rename(file, to);
  if (kind === 'open' && file !== null) await workspace.openLinkText(at, '');
  if (kind === 'hide') isShown = false;
  if (kind === 'show') {
    isShown = true;
    view.onResize();
  }
  if (kind === 'filter') {
    const inputEl = view.containerEl.querySelector('input');
    if (inputEl === null) return;
    inputEl.value = ['', 'rain', 'hub', '-comes', 'file:a', 'tag:film', 'nothing at all'][number % 7] ?? '';
    inputEl.dispatchEvent(new Event('input'));
  }
  if (kind === 'choose')
    await view.setState(
      {
        ...view.getState(),
        sort: ['order', 'name', 'name-down', 'mentions', 'changed'][number % 5],
        grouping: number % 2 === 0 ? 'note' : 'channel',
      },
      { history: false },
    );
  if (kind === 'state') await view.setState(view.getState(), { history: false });
  if (kind === 'fold') button('Collapse all')?.click();
  if (kind === 'unfold') button('Expand all')?.click();
  if (kind === 'topic') view.showTopic({ kind: 'note', path: at });
  if (kind === 'pin') button('Pin to this note')?.click();
  if (kind === 'back') (button('Back to the open note') ?? button('Unpin'))?.click();
  if (kind === 'learn') {
    const videoId = parseVideoId(`stormvideo${String(1 + (number % 2))}`);
    if (videoId !== null) sidebar.durations.learn(videoId, number);
  }
  if (kind === 'press') rowEls[number % Math.max(1, rowEls.length)]?.click();
  if (kind === 'wait') await pause(number / 4);
}

test('after a storm the sidebar shows what one shows that is opened then', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(path, text),
      fc.array(deed, { minLength: 5, maxLength: 30 }),
      async (files, deeds) => {
        document.body.empty();
        isShown = true;
        const app = await openMemoryApp({ 'In/Always there.md': '', ...files });
        document.body.append(app.workspace.containerEl);
        const sidebar = await openSidebar(app);
        for (const each of deeds) await happens(app, sidebar, each);
        isShown = true;
        sidebar.view.onResize();
        await sidebar.settle();
        const shown = sidebar.rows();
        const keys = sidebar.view.getState();
        const fresh = await openSidebar(app);
        for (const id of ['stormvideo1', 'stormvideo2']) {
          const videoId = parseVideoId(id);
          const seconds = videoId && sidebar.durations.durationOf(videoId);
          if (videoId !== null && seconds !== null) fresh.durations.learn(videoId, seconds);
        }
        await fresh.view.setState(keys, { history: false });
        await fresh.settle();
        expect(shown).toEqual(fresh.rows());
        sidebar.close();
        fresh.close();
        expect(complaints.mock.calls).toEqual([]);
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);
