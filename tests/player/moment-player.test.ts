/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MarkdownView, Platform, Plugin, type App, type PluginManifest, type WorkspaceLeaf } from 'obsidian';
import type { PlayRequest } from '../../src/core/ports';
import type { VideoId } from '../../src/core/video-id';
import { MomentPlayer } from '../../src/player/moment-player';
import { PlayerView, VIEW_TYPE_PLAYER } from '../../src/player/player-view';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import { LocalMedia } from '../../src/vault/local-media';
import { emptyDurations } from '../vault/empty-durations';
import { deckParts } from './deck-parts';
import { installFakeMedia } from './fake-media';
import { FILM, OTHER } from './playback-contract';
import { openPlayerApp } from './player-app';

const NOTE = 'A film.md';
const ANOTHER_NOTE = 'Another film.md';

/** The plugin as far as the player is concerned. */
class PlayerPlugin extends Plugin {
  readonly localMedia = this.addChild(new LocalMedia(this.app));
  readonly durations = emptyDurations();
  readonly notes = new CachedNoteReader(this.app.vault, this.durations);
  readonly dials = deckParts().dials;
  readonly nowPlaying = deckParts().nowPlaying;
  readonly player = this.addChild(new MomentPlayer(this));

  override onload(): void {
    this.registerView(VIEW_TYPE_PLAYER, (leaf) => new PlayerView(leaf, this));
  }
}

installFakeMedia();

let app: App;
let plugin: PlayerPlugin;

const request = (videoId: VideoId, sourcePath = NOTE, seconds = 5): PlayRequest => ({
  moment: { videoId, seconds },
  sourcePath,
  title: `About ${videoId}`,
});

async function openApp(): Promise<void> {
  document.body.empty();
  app = await openPlayerApp({ [NOTE]: 'Text.', [ANOTHER_NOTE]: 'Text.', [`[${FILM}].webm`]: 'x' });
  document.body.append(app.workspace.containerEl);
  plugin = new PlayerPlugin(app, { id: 'video-citations' } as PluginManifest);
  plugin.load();
}

async function openNote(path: string, leaf = app.workspace.getLeaf('tab')): Promise<WorkspaceLeaf> {
  await leaf.setViewState({ type: 'markdown', state: { file: path, mode: 'preview' }, active: true });
  return leaf;
}

/** Clicks, and waits until the player has been put somewhere: in jsdom no video ever arrives. */
async function click(...requests: readonly PlayRequest[]): Promise<void> {
  for (const each of requests) void plugin.player.play(each);
  await new Promise((resolve) => setTimeout(resolve, 30));
}

const playerLeaves = (): readonly WorkspaceLeaf[] => app.workspace.getLeavesOfType(VIEW_TYPE_PLAYER);
const playerLeaf = (): WorkspaceLeaf => {
  const [leaf, ...more] = playerLeaves();
  if (leaf === undefined || more.length > 0) throw new Error('There is not one player.');
  return leaf;
};
const shown = (): readonly string[] =>
  [...document.querySelectorAll('video, iframe')].map(
    (el) =>
      /\[(.*)\]|embed\/(.*)\?/
        .exec(el.getAttribute('src') ?? '')
        ?.slice(1)
        .join('') ?? '',
  );
const follows = (first: WorkspaceLeaf, second: WorkspaceLeaf): boolean =>
  first.view.containerEl.compareDocumentPosition(second.view.containerEl) ===
  Node.DOCUMENT_POSITION_FOLLOWING;

// What jsdom lacks of what the workspace needs.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });

beforeEach(async () => {
  jest.spyOn(window, 'focus').mockReturnValue(undefined);
  await openApp();
});

afterEach(() => {
  plugin.unload();
  jest.restoreAllMocks();
});

describe('the player beside the note', () => {
  it('opens to the right of the note, and leaves the focus in the note', async () => {
    const noteLeaf = await openNote(NOTE);
    await click(request(FILM));
    expect(shown()).toEqual([FILM]);
    expect(playerLeaf().parent).not.toBe(noteLeaf.parent);
    expect(follows(noteLeaf, playerLeaf())).toBe(true);
    expect(app.workspace.getActiveViewOfType(MarkdownView)?.file?.path).toBe(NOTE);
  });

  it('opens beside the note that the timestamp stands in, though another one is active', async () => {
    const noteLeaf = await openNote(NOTE);
    const other = await openNote(ANOTHER_NOTE, app.workspace.createLeafBySplit(noteLeaf, 'vertical'));
    await click(request(FILM, NOTE));
    expect(follows(playerLeaf(), other)).toBe(true);
  });

  it('opens beside what was used last for a timestamp that stands in no note', async () => {
    await openNote(NOTE);
    await click(request(FILM, ''));
    expect(shown()).toEqual([FILM]);
  });

  it('is one player for all clicks, which keeps its frame', async () => {
    await openNote(NOTE);
    await click(request(OTHER));
    const frameEl = document.querySelector('iframe');
    await click(request(OTHER, NOTE, 90));
    expect(document.querySelector('iframe')).toBe(frameEl);
    expect(playerLeaf().view.getState()).toMatchObject({ videoId: OTHER, seconds: 90 });
  });

  it('opens once for two quick clicks, and shows the last', async () => {
    await openNote(NOTE);
    await click(request(FILM), request(OTHER));
    expect(playerLeaves()).toHaveLength(1);
    expect(shown()).toEqual([OTHER]);
  });

  it('stays where the reader has moved it', async () => {
    await openNote(NOTE);
    const leaf = await app.workspace.ensureSideLeaf(VIEW_TYPE_PLAYER, 'right', { active: false });
    await click(request(FILM));
    expect(playerLeaf()).toBe(leaf);
    expect(shown()).toEqual([FILM]);
  });

  it('is brought to the front of its tabs', async () => {
    await openNote(NOTE);
    await click(request(FILM));
    const leaf = playerLeaf();
    await openNote(ANOTHER_NOTE, app.workspace.createLeafInParent(leaf.parent, 1));
    await click(request(FILM, NOTE, 90));
    expect(leaf.view.containerEl.isConnected).toBe(true);
    expect(leaf.view.getState()).toMatchObject({ seconds: 90 });
  });

  it('bears the title of what it shows', async () => {
    await openNote(NOTE);
    await click(request(FILM));
    expect(playerLeaf().getDisplayText()).toBe(`About ${FILM}`);
    await click(request(OTHER));
    expect(playerLeaf().getDisplayText()).toBe(`About ${OTHER}`);
    expect(
      document.querySelector('.workspace-tab-header[aria-label*="About"]')?.getAttribute('aria-label'),
    ).toBe(`About ${OTHER}`);
  });

  it('comes back with the workspace at rest, and asks nobody for anything', async () => {
    await openNote(NOTE);
    await click(request(OTHER, NOTE, 574));
    const layout = app.workspace.getLayout();
    plugin.unload();
    await openApp();
    await app.workspace.changeLayout(layout);
    await app.workspace.revealLeaf(playerLeaf());
    expect(shown()).toEqual([]);
    expect(document.querySelector('.video-citations-picture')?.textContent?.trim()).toBe('Play from 9:34');
    expect(playerLeaf().getDisplayText()).toBe(`About ${OTHER}`);
  });

  it('plays in a pane behind another tab, whose view is not loaded yet', async () => {
    await openNote(NOTE);
    const leaf = app.workspace.getLeaf('tab');
    await openNote(ANOTHER_NOTE);
    await leaf.setViewState({
      type: VIEW_TYPE_PLAYER,
      state: { videoId: OTHER, seconds: 574 },
      active: false,
    });
    expect(leaf.isDeferred).toBe(true);
    await click(request(FILM));
    expect(playerLeaf()).toBe(leaf);
    expect(shown()).toEqual([FILM]);
  });

  it('leaves no frame, listener or timer behind, however often it is opened and closed', async () => {
    await openNote(NOTE);
    const heard = countListeners(window, document);
    const timers = countTimers();
    for (let round = 0; round < 20; round += 1) {
      await click(request(OTHER));
      expect(shown()).toEqual([OTHER]);
      playerLeaf().detach();
      await click();
    }
    expect(shown()).toEqual([]);
    expect(heard()).toBe(0);
    // The workspace saves its layout a while after the last change.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(timers()).toBe(0);
  });
});

describe('the player that is opened without a click on a timestamp', () => {
  const picture = (): string => document.querySelector('.video-citations-picture')?.textContent?.trim() ?? '';

  it('is ready to play the request, and asks nobody for anything', async () => {
    await openNote(NOTE);
    await plugin.player.open(NOTE, request(OTHER, NOTE, 574));
    expect(picture()).toBe('Play from 9:34');
    expect(shown()).toEqual([]);
  });

  it('says how to play something where there is no request', async () => {
    await openNote(NOTE);
    await plugin.player.open(NOTE, null);
    expect(picture()).toBe('Click a timestamp in a note to play it here.');
  });

  it('keeps what it has', async () => {
    await openNote(NOTE);
    await click(request(FILM));
    await plugin.player.open(NOTE, request(OTHER));
    expect(shown()).toEqual([FILM]);
  });

  it('is one with that of a click at the same time', async () => {
    await openNote(NOTE);
    void plugin.player.open(NOTE, null);
    await click(request(FILM));
    expect(playerLeaves()).toHaveLength(1);
    expect(shown()).toEqual([FILM]);
  });
});

describe('the player on a phone', () => {
  beforeEach(() => void Object.assign(Platform, { isPhone: true, isMobile: true }));
  afterEach(() => void Object.assign(Platform, { isPhone: false, isMobile: false }));

  const noteWithPlayer = (): string | undefined =>
    document.querySelector('.video-citations-note-with-player')?.parentElement?.getAttribute('data-type') ??
    undefined;

  it('stands at the top of the note', async () => {
    const leaf = await openNote(NOTE);
    await click(request(FILM));
    expect(playerLeaves()).toEqual([]);
    expect(shown()).toEqual([FILM]);
    const { contentEl } = leaf.view as MarkdownView;
    expect(contentEl.firstElementChild?.className).toBe('video-citations-in-note');
  });

  it('goes when the reader closes it, and leaves the note as it was', async () => {
    await openNote(NOTE);
    await click(request(OTHER));
    document.querySelector<HTMLElement>('[aria-label="Close the player"]')?.click();
    expect(shown()).toEqual([]);
    expect(document.querySelector('[class*="video-citations"]')).toBeNull();
  });

  it('goes with the pane of the note', async () => {
    const leaf = await openNote(NOTE);
    await openNote(ANOTHER_NOTE, app.workspace.getLeaf('tab'));
    app.workspace.setActiveLeaf(leaf);
    await click(request(OTHER));
    const heard = countListeners(window);
    leaf.detach();
    await click();
    expect(shown()).toEqual([]);
    expect(heard()).toBeLessThan(0);
  });

  it('follows a click into another note', async () => {
    const first = await openNote(NOTE);
    await click(request(OTHER));
    const second = await openNote(ANOTHER_NOTE, app.workspace.getLeaf('tab'));
    await click(request(OTHER, ANOTHER_NOTE));
    expect(second.view.containerEl.querySelectorAll('iframe')).toHaveLength(1);
    expect(first.view.containerEl.querySelector('[class*="video-citations"]')).toBeNull();
  });

  it('has a tab of its own where no note is open', async () => {
    await click(request(FILM));
    expect(shown()).toEqual([FILM]);
    expect(playerLeaves()).toHaveLength(1);
    expect(noteWithPlayer()).toBeUndefined();
  });

  it('stands in the note that is being read, though the moment is of a note behind it', async () => {
    await openNote(NOTE);
    const read = await openNote(ANOTHER_NOTE, app.workspace.getLeaf('tab'));
    await click(request(FILM, NOTE));
    expect(read.view.containerEl.querySelectorAll('video')).toHaveLength(1);
  });

  it('gives up its own tab for the note, and the note for its own tab', async () => {
    const leaf = app.workspace.getLeaf('tab');
    app.workspace.setActiveLeaf(leaf);
    await click(request(FILM));
    expect(playerLeaves()).toHaveLength(1);
    await openNote(NOTE, leaf);
    await click(request(OTHER));
    expect(playerLeaves()).toEqual([]);
    expect(shown()).toEqual([OTHER]);
    app.workspace.setActiveLeaf(app.workspace.getLeaf('tab'));
    await click(request(FILM));
    expect(playerLeaves()).toHaveLength(1);
    expect(shown()).toEqual([FILM]);
  });

  it('leaves the note when the plugin is disabled', async () => {
    await openNote(NOTE);
    await click(request(OTHER));
    plugin.unload();
    expect(document.querySelector('[class*="video-citations"]')).toBeNull();
  });
});

it('opens a moment in the browser at its second', () => {
  const open = jest.spyOn(window, 'open').mockReturnValue(null);
  plugin.player.openInBrowser(request(FILM, NOTE, 574.9).moment);
  expect(open).toHaveBeenCalledWith(`https://www.youtube.com/watch?v=${FILM}&t=574`);
});

/** How many listeners some targets have more than now. */
function countListeners(...targets: readonly EventTarget[]): () => number {
  const spies = targets.map((target) => ({
    added: jest.spyOn(target, 'addEventListener'),
    removed: jest.spyOn(target, 'removeEventListener'),
  }));
  return () =>
    spies.reduce((sum, { added, removed }) => sum + added.mock.calls.length - removed.mock.calls.length, 0);
}

/** How many of the timers that were started since now have neither run nor been cleared. */
function countTimers(): () => number {
  const running = new Set<unknown>();
  const start = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  jest.spyOn(window, 'setTimeout').mockImplementation(((run: () => void, milliseconds?: number) => {
    const timer = start(() => {
      running.delete(timer);
      run();
    }, milliseconds);
    running.add(timer);
    return timer;
  }) as typeof window.setTimeout);
  jest.spyOn(window, 'clearTimeout').mockImplementation((timer) => {
    running.delete(timer);
    clear(timer as number | undefined);
  });
  return () => running.size;
}
