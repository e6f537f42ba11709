/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { TFile, type App, type WorkspaceLeaf } from 'obsidian';
import type { Player, PlayRequest } from '../../src/core/ports';
import { formatTimestamp } from '../../src/core/timestamp';
import { topicIdOf, topicKeyOf } from '../../src/core/topic';
import { parseVideoId } from '../../src/core/video-id';
import { ReaderScrolling } from '../../src/scroll/reader-scrolling';
import { SourcesView } from '../../src/sidebar/sources-view';
import { CachedFacts } from '../../src/vault/cached-facts';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import { VaultIndexer } from '../../src/vault/vault-indexer';
import { FILM_NOTES } from '../core/film-vault';
import { StillPlaying } from '../still-playing';
import { emptyDurations } from '../vault/empty-durations';
import { openMemoryApp } from '../workbench/api/memory-app';

let isShown = true;

beforeEach(() => {
  isShown = true;
  // jsdom lays nothing out: what is in the page is shown, and a pane is 600 px high.
  jest.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockImplementation(function (this: HTMLElement) {
    return isShown && this !== document.body ? document.body : null;
  });
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => {
  jest.restoreAllMocks();
  document.body.empty();
});

const pause = (milliseconds: number) => new Promise((resolve) => window.setTimeout(resolve, milliseconds));

/** In milliseconds: the machine may be busy. */
const PATIENCE = 10_000;
jest.setTimeout(4 * PATIENCE);

/** Waits until what is expected holds; fails with the expectation where it does not in time. */
async function eventually(expectation: () => void): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(20)) {
    try {
      expectation();
      return;
    } catch {
      // Not yet.
    }
  }
  expectation();
}

/** What an element says, the white space in the drawings of icons aside. */
const textOf = (el: Element) => el.textContent.replace(/\s+/g, ' ').trim();

/** The sidebar beside an open note, and what a reader sees and does there. */
async function sidebarOn(path: string | null, files: Readonly<Record<string, string>> = FILM_NOTES) {
  const app = await openMemoryApp(files);
  document.body.append(app.workspace.containerEl);
  if (path !== null) await app.workspace.openLinkText(path, '');
  const durations = emptyDurations();
  const notes = new CachedNoteReader(app.vault, durations);
  const indexer = new VaultIndexer(app, notes);
  indexer.load();
  const played: string[] = [];
  const player: Player = {
    play: ({ moment, title, sourcePath }: PlayRequest) => {
      played.push(`${title} at ${formatTimestamp(moment.seconds)} for ${sourcePath}`);
      return Promise.resolve();
    },
    openInBrowser: ({ seconds }) => void played.push(`browser at ${formatTimestamp(seconds)}`),
  };
  const nowPlaying = new StillPlaying();
  const reader = new ReaderScrolling(app);
  reader.load();
  const read = jest.spyOn(notes, 'read');
  const leaf = app.workspace.getRightLeaf(false) as WorkspaceLeaf;
  const view = new SourcesView(leaf, {
    player,
    notes,
    vault: indexer,
    facts: new CachedFacts(app, indexer.index),
    durations,
    nowPlaying,
    reader,
    reel: { playAll: (topic) => void played.push(`all on ${topicIdOf(topic)}`) },
  });
  await leaf.open(view);

  const rows = () =>
    Array.from(view.contentEl.querySelectorAll<HTMLElement>('[role=treeitem]'), (el) => textOf(el));
  const rowEl = async (text: string) => {
    const find = () =>
      Array.from(view.contentEl.querySelectorAll<HTMLElement>('[role=treeitem]')).find((each) =>
        textOf(each).includes(text),
      );
    await eventually(() => expect(find() === undefined ? rows() : text).toBe(text));
    return find() ?? view.contentEl;
  };
  const click = async (text: string, init: MouseEventInit = {}, part = '.tree-item-self') =>
    (await rowEl(text))
      .querySelector(part)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  return { app, view, leaf, played, read, nowPlaying, rows, rowEl, click };
}

async function edit(app: App, path: string, change: (text: string) => string): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!(file instanceof TFile)) throw new Error(`The test's vault has no note at ${path}.`);
  await app.vault.process(file, change);
}

describe('the sidebar', () => {
  test('shows the note that is open, with its backlinks', async () => {
    const { rows } = await sidebarOn('Spring.md');
    await eventually(() =>
      expect(rows()).toEqual([
        'Sources1',
        'Spring, a walk with the dogblender studio4',
        '0:30The dog runs ahead',
        '1:10The shepherd wakes the spirits of the mountain',
        '1:12It waits at the bridge',
        '3:20The shepherd wakes the spirits of the mountain',
        'Backlinked topics1',
        'My reading1',
        '4:05The bridge of Spring comes back in another film.',
        'Topics1',
        'Mountain spirits1',
      ]),
    );
  });

  test('plays all moments on the note, by a button above it', async () => {
    const { view, played, rowEl } = await sidebarOn('Mountain spirits.md');
    await rowEl('Backlinked topics');
    view.containerEl.querySelector<HTMLElement>('[aria-label="Play all moments on this"]')?.click();
    expect(played).toEqual(['all on Mountain spirits.md']);
  });

  test('follows to the next note, and stays there while no note has the focus', async () => {
    const { app, leaf, rows } = await sidebarOn('Spring.md');
    await app.workspace.openLinkText('Sintel.md', '');
    await eventually(() => expect(rows()[1]).toBe('Sintel and her dragon1'));
    app.workspace.setActiveLeaf(leaf);
    await eventually(() => expect(rows()[1]).toBe('Sintel and her dragon1'));
  });

  test('marks the rows of the cue being shown, and no others', async () => {
    const { nowPlaying, view, rowEl } = await sidebarOn('Spring.md');
    await rowEl('It waits at the bridge');
    const marked = () =>
      Array.from(view.contentEl.querySelectorAll('.is-playing'), (el) => {
        expect(el.getAttribute('aria-current')).toBe('true');
        return textOf(el);
      });
    const videoId = parseVideoId('springvideo');
    if (videoId === null) throw new Error('That is no video.');
    const cue = { videoId, sourcePath: 'Spring.md', line: 1 };
    nowPlaying.show({ ...cue, seconds: 72 });
    expect(marked()).toEqual(['1:12It waits at the bridge']);
    nowPlaying.show({ ...cue, seconds: 30 });
    expect(marked()).toEqual(['0:30The dog runs ahead']);
    nowPlaying.show(null);
    expect(marked()).toEqual([]);
    expect(view.contentEl.querySelector('[aria-current]')).toBeNull();
  });

  test('follows edits without touching rows that stay as they are', async () => {
    const { app, rows, rowEl } = await sidebarOn('Spring.md');
    const el = await rowEl('The dog runs ahead');
    el.focus();
    await edit(app, 'Spring.md', (text) => text.replace('It waits at the bridge', 'It barks at the rain'));
    await eventually(() => expect(rows()).toContain('1:12It barks at the rain'));
    expect(await rowEl('The dog runs ahead')).toBe(el);
    expect(document.activeElement).toBe(el);
  });

  test('follows a note that begins to link here', async () => {
    const { app, rows } = await sidebarOn('Spring.md');
    await edit(app, 'Sintel.md', (text) => `${text}\nAs in [[Spring]].\n`);
    await eventually(() =>
      expect(rows().slice(-7, -2)).toEqual([
        'Backlinked topics2',
        'My reading1',
        '4:05The bridge of Spring comes back in another film.',
        'Sintel and her dragon1',
        'As in Spring.',
      ]),
    );
  });

  test('folds all and unfolds all by its button, but for the sections', async () => {
    const { view, rows, rowEl } = await sidebarOn('Spring.md');
    await rowEl('The dog runs ahead');
    const button = view.containerEl.querySelector<HTMLElement>('[aria-label="Collapse all"]');
    button?.click();
    expect(rows()).toEqual([
      'Sources1',
      'Spring, a walk with the dogblender studio4',
      'Backlinked topics1',
      'My reading1',
      'Topics1',
      'Mountain spirits1',
    ]);
    expect(button?.getAttribute('aria-label')).toBe('Expand all');
    button?.click();
    await eventually(() => expect(rows()).toHaveLength(13));
  });

  test('stays with the note that it is pinned to, and goes back to the open one when it is unpinned', async () => {
    const { app, view, rows, rowEl } = await sidebarOn('Spring.md');
    await rowEl('The dog runs ahead');
    const pin = view.containerEl.querySelector<HTMLElement>('[aria-label="Pin to this note"]');
    pin?.click();
    await app.workspace.openLinkText('Sintel.md', '');
    await pause(100);
    expect(rows()[1]).toBe('Spring, a walk with the dogblender studio4');
    expect(view.getState()).toMatchObject({ topic: { kind: 'note', path: 'Spring.md' }, isPinned: true });
    pin?.click();
    await eventually(() => expect(rows()[1]).toBe('Sintel and her dragon1'));
  });

  test('is pinned to the same note again after a start, before the vault is known, whoever else bears its name', async () => {
    const files = { 'A.md': 'Of [[One year]].', 'In/A.md': 'Of [[Another year]].', 'Start.md': 'Here.' };
    const { view, rows } = await sidebarOn('Start.md', files);
    const topic = { kind: 'note', path: 'In/A.md' };
    await view.setState({ topic, isPinned: true }, { history: false });
    await pause(300);
    await eventually(() => expect(rows().join()).toContain('Another year'));
    expect(view.getState()['topic']).toEqual(topic);
    expect(view.containerEl.querySelector('.video-citations-topic-bar')?.textContent).toContain('A');
  });

  test('leaves the bar of what it is pinned to alone while other things change', async () => {
    const { app, view, rowEl, rows } = await sidebarOn('Spring.md');
    await rowEl('The dog runs ahead');
    view.containerEl.querySelector<HTMLElement>('[aria-label="Pin to this note"]')?.click();
    const closeEl = view.containerEl.querySelector<HTMLElement>('[aria-label="Back to the open note"]');
    closeEl?.focus();
    await edit(app, 'Spring.md', (text) => text.replace('The dog runs ahead', 'The dog runs off'));
    await eventually(() => expect(rows().join()).toContain('The dog runs off'));
    expect(document.activeElement).toBe(closeEl);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('says so where the note of a topic cannot be begun, as under a name that no file may have', async () => {
    jest.spyOn(console, 'error').mockReturnValue(undefined);
    const { app, view } = await sidebarOn('Spring.md');
    view.showTopic({ kind: 'name', key: topicKeyOf('What: this?') });
    const nameEl = () => view.containerEl.querySelector<HTMLElement>('.video-citations-topic-name');
    await eventually(() => expect(nameEl()).not.toBeNull());
    jest.spyOn(app.workspace, 'openLinkText').mockRejectedValue(new Error('File name cannot contain “:”.'));
    nameEl()?.click();
    await eventually(() => expect(document.body.textContent).toContain('could not open “what: this?”'));
  });

  test('stays pinned to a note that gets another name', async () => {
    const { app, view, rowEl, rows } = await sidebarOn('Spring.md');
    await rowEl('The dog runs ahead');
    view.containerEl.querySelector<HTMLElement>('[aria-label="Pin to this note"]')?.click();
    await app.workspace.openLinkText('Sintel.md', '');
    const file = app.vault.getFileByPath('Spring.md');
    if (file !== null) await app.fileManager.renameFile(file, 'Winter.md');
    await pause(300);
    await eventually(() => expect(rows().join()).toContain('The dog runs ahead'));
    expect(view.getState()['topic']).toEqual({ kind: 'note', path: 'Winter.md' });
  });

  test('keeps the filter, the folds and the order of each note, and its state holds them', async () => {
    const { app, view, rows, rowEl, click } = await sidebarOn('Spring.md');
    await rowEl('The dog runs ahead');
    await click('Backlinked topics');
    view.containerEl.querySelector<HTMLElement>('[aria-label="Show search filter"]')?.click();
    const inputEl = view.containerEl.querySelector('input');
    if (inputEl !== null) inputEl.value = 'bridge';
    inputEl?.dispatchEvent(new Event('input'));
    const filtered = [
      'Sources1',
      'Spring, a walk with the dogblender studio1',
      '1:12It waits at the bridge',
      'Backlinked topics1',
    ];
    await eventually(() => expect(rows()).toEqual(filtered));
    await app.workspace.openLinkText('Sintel.md', '');
    await eventually(() => expect(rows()[1]).toBe('Sintel and her dragon1'));
    expect(inputEl?.value).toBe('');
    await app.workspace.openLinkText('Spring.md', '');
    await eventually(() => expect(rows()).toEqual(filtered));
    const state: unknown = JSON.parse(JSON.stringify(view.getState()));
    await view.setState({}, { history: false });
    await eventually(() => expect(rows().length).toBeGreaterThan(5));
    await view.setState(state, { history: false });
    await eventually(() => expect(rows()).toEqual(filtered));
  });

  test('follows a rename', async () => {
    const { app, rows } = await sidebarOn('My reading.md');
    const file = app.vault.getFileByPath('My reading.md');
    if (file !== null) await app.fileManager.renameFile(file, 'My notes.md');
    await eventually(() => expect(rows()[1]).toBe('Sintel and her dragon1'));
  });

  test('goes on though the window is closed that it was about to be drawn in', async () => {
    const { app, view, rows, rowEl } = await sidebarOn('Spring.md');
    await rowEl('The dog runs ahead');
    const popout = { requestAnimationFrame: () => 1, cancelAnimationFrame: () => undefined };
    Object.defineProperty(view.contentEl, 'win', { value: popout, configurable: true });
    await edit(app, 'Spring.md', (text) => text.replace('The dog runs ahead', 'The dog runs off'));
    await pause(500);
    Reflect.deleteProperty(view.contentEl, 'win');
    view.onResize();
    await eventually(() => expect(rows().join()).toContain('The dog runs off'));
  });

  test('keeps the place of the reader in its state while it is hidden', async () => {
    const { view, rowEl } = await sidebarOn('Spring.md');
    await rowEl('The dog runs ahead');
    const scrolled = { top: 60 };
    jest.spyOn(view.contentEl, 'scrollTop', 'get').mockImplementation(() => (isShown ? scrolled.top : 0));
    jest.spyOn(view.contentEl, 'clientHeight', 'get').mockImplementation(() => (isShown ? 600 : 0));
    view.contentEl.dispatchEvent(new Event('scroll'));
    const state = view.getState();
    expect(JSON.stringify(state)).toContain('"past"');
    isShown = false;
    expect(view.getState()).toEqual(state);
  });

  test('does nothing while it is hidden, and catches up when it is shown', async () => {
    isShown = false;
    const { app, view, read, rows } = await sidebarOn('Spring.md');
    await edit(app, 'Spring.md', (text) => `${text}\nMore.\n`);
    await pause(200);
    expect(rows()).toEqual([]);
    expect(read).not.toHaveBeenCalled();
    isShown = true;
    view.onResize();
    await eventually(() => expect(rows()[1]).toBe('Spring, a walk with the dogblender studio4'));
  });

  test('says what to do where no note is open, and where a note has nothing', async () => {
    const { app, view } = await sidebarOn(null, { 'List.md': 'Bread.\n' });
    const said = () => view.contentEl.querySelector<HTMLElement>('.pane-empty')?.textContent;
    await eventually(() => expect(said()).toMatch(/^No note is open\./));
    await app.workspace.openLinkText('List.md', '');
    await eventually(() =>
      expect(said()).toMatch(/^This note has no timestamps, and no other note links to it\./),
    );
  });
});

describe('a row of the sidebar', () => {
  test('of a cue plays it by click and by Enter', async () => {
    const { played, click, rowEl } = await sidebarOn('Spring.md');
    await click('The dog runs ahead');
    const el = await rowEl('It waits at the bridge');
    el.focus();
    el.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(played).toEqual([
      'Spring, a walk with the dog at 0:30 for Spring.md',
      'Spring, a walk with the dog at 1:12 for Spring.md',
    ]);
  });

  test('of a mention plays its moment, from the note that mentions', async () => {
    const { played, click } = await sidebarOn('Mountain spirits.md');
    await click('The gatekeeper speaks');
    expect(played).toEqual(['Sintel and her dragon at 2:00 for Sintel.md']);
  });

  test('goes to the place in the note on Mod-click, and on a click where there is no moment', async () => {
    const { app, played, click } = await sidebarOn('Mountain spirits.md');
    const open = jest.spyOn(app.workspace, 'openLinkText').mockResolvedValue();
    await click('The gatekeeper speaks', { ctrlKey: true });
    await click('Later the');
    expect(open.mock.calls).toEqual([
      ['Sintel.md', 'Sintel.md', 'tab', { eState: { line: 4 } }],
      ['Sintel.md', 'Sintel.md', false, { eState: { line: 6 } }],
    ]);
    expect(played).toEqual([]);
  });

  test('folds and unfolds on a click, but for the name of a note, which opens it', async () => {
    const { app, rows, click } = await sidebarOn('Mountain spirits.md');
    const open = jest.spyOn(app.workspace, 'openLinkText').mockResolvedValue();
    await click('Spring, a walk with the dog1');
    await click('Sintel and her dragon1');
    await eventually(() =>
      expect(rows()).toContain('2:00The gatekeeper speaks of Mountain spirits and of loss'),
    );
    await click('Sintel and her dragon2', {}, '.video-citations-name');
    expect(open.mock.calls).toEqual([['Sintel.md', 'Sintel.md', false, {}]]);
  });

  test('of a problem goes to its line', async () => {
    const { app, click } = await sidebarOn('A.md', {
      'A.md': 'One.\n\nA claim <a class="yt-timestamp" data-t="1:99">[1:99]</a>.\n',
    });
    const open = jest.spyOn(app.workspace, 'openLinkText').mockResolvedValue();
    await click('cannot be a time');
    expect(open.mock.calls).toEqual([['A.md', 'A.md', false, { eState: { line: 2 } }]]);
  });

  test('opens its channel by the channel’s name', async () => {
    const { app, click } = await sidebarOn('Spring.md', { ...FILM_NOTES, 'Blender Studio.md': 'A studio.' });
    const open = jest.spyOn(app.workspace, 'openLinkText').mockResolvedValue();
    await click('Spring, a walk', {}, '.video-citations-channel');
    expect(open.mock.calls).toEqual([['blender_studio', 'Spring.md', false, {}]]);
  });

  test('shows a topic or channel without a note here, until another note is opened', async () => {
    const { app, view, rows, rowEl, click } = await sidebarOn('Spring.md');
    await rowEl('The dog runs ahead');
    await click('Spring, a walk', {}, '.video-citations-channel');
    await eventually(() =>
      expect(rows()).toEqual([
        'Sources1',
        'Spring, a walk with the dog4',
        '0:30The dog runs ahead',
        '1:10The shepherd wakes the spirits of the mountain',
        '1:12It waits at the bridge',
        '3:20The shepherd wakes the spirits of the mountain',
        'Backlinked topics1',
        'Spring, a walk with the dog1',
        'Related topics1',
      ]),
    );
    const barEl = view.containerEl.querySelector('.video-citations-topic-bar');
    expect(textOf(barEl ?? view.containerEl)).toBe('blender studio');
    await app.workspace.openLinkText('Sintel.md', '');
    await eventually(() => expect(rows()[1]).toBe('Sintel and her dragon1'));
    expect(textOf(barEl ?? view.containerEl)).toBe('');
  });

  test('offers in its menu to play, to open the browser, and to go to the place', async () => {
    const { played, rowEl } = await sidebarOn('Spring.md');
    (await rowEl('The dog runs ahead')).dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, clientX: 5, clientY: 5 }),
    );
    const items = Array.from(document.querySelectorAll<HTMLElement>('.menu .menu-item'));
    expect(items.map(textOf)).toEqual([
      'Play',
      'Open in browser',
      'Copy link',
      'Copy timestamp',
      'Copy citation',
      'Copy quote',
      'Go to place in note',
      'Open in new tab',
    ]);
    items[1]?.click();
    expect(played).toEqual(['browser at 0:30']);
  });

  test('shows the page preview of its place', async () => {
    const { app, view, rowEl } = await sidebarOn('Mountain spirits.md');
    const trigger = jest.spyOn(app.workspace, 'trigger');
    const targetEl = (await rowEl('The gatekeeper speaks')).querySelector('.tree-item-self');
    targetEl?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    const [, data] = trigger.mock.calls.find(([name]) => name === 'hover-link') ?? [];
    const hover = data as Readonly<Record<string, unknown>> | undefined;
    // Compared by hand: jest would print the whole app where views differ.
    expect(hover?.hoverParent === view && hover.targetEl === targetEl).toBe(true);
    expect([hover?.source, hover?.linktext, hover?.sourcePath, hover?.state]).toEqual([
      'video-citations-sources',
      'Sintel.md',
      'Sintel.md',
      { scroll: 4 },
    ]);
  });
});
