/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import {
  MarkdownView,
  Platform,
  Plugin,
  type App,
  type Command,
  type PluginManifest,
  type WorkspaceLeaf,
} from 'obsidian';
import type { Device, Place } from '../../src/core/place';
import type { PlayRequest } from '../../src/core/ports';
import type { VideoId } from '../../src/core/video-id';
import { MomentPlayer } from '../../src/player/moment-player';
import { addPlaceCommands } from '../../src/player/place-commands';
import { PlayerView, VIEW_TYPE_PLAYER } from '../../src/player/player-view';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import { LocalMedia } from '../../src/vault/local-media';
import { emptyDurations } from '../vault/empty-durations';
import { deckParts } from './deck-parts';
import { emptyMemory } from './empty-memory';
import { arriveMetadata, installFakeMedia } from './fake-media';
import { FILM, OTHER } from './playback-contract';
import { openPlayerApp } from './player-app';

const NOTE = 'A film.md';
const ANOTHER_NOTE = 'Another film.md';

/** The plugin as far as the player is concerned. */
class PlayerPlugin extends Plugin {
  readonly localMedia = this.addChild(new LocalMedia(this.app));
  readonly durations = emptyDurations();
  readonly notes = new CachedNoteReader(this.app.vault, this.durations);
  readonly memory = emptyMemory();
  readonly offers = [];
  readonly dials = deckParts().dials;
  readonly nowPlaying = deckParts().nowPlaying;
  readonly reel = deckParts().reel;
  /** What the reader has chosen, by kind of device. */
  readonly chosen: { desktop: Place; phone: Place } = { desktop: 'beside', phone: 'note' };
  override readonly settings = { placeOn: (device: Device) => Promise.resolve(this.chosen[device]) };
  readonly player = this.addChild(new MomentPlayer(this));

  override onload(): void {
    this.registerView(VIEW_TYPE_PLAYER, (leaf) => new PlayerView(leaf, this, this.player));
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
const video = (): HTMLVideoElement => {
  const videoEl = document.querySelector('video');
  if (videoEl === null) throw new Error('There is no video.');
  return videoEl;
};
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

  it('is not taken back to the video before by a workspace that is slow to keep its state', async () => {
    await openNote(NOTE);
    await click(request(FILM));
    const leaf = playerLeaf();
    const setViewState = leaf.setViewState.bind(leaf);
    jest.spyOn(leaf, 'setViewState').mockImplementation(async (state) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await setViewState(state);
    });
    await click(request(OTHER), request(FILM, NOTE, 90));
    expect(shown()).toEqual([FILM]);
    void plugin.player.play(request(OTHER));
    await new Promise((resolve) => setTimeout(resolve, 5));
    void plugin.player.play(request(FILM));
    await click();
    expect(shown()).toEqual([FILM]);
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

  it('goes on by itself where it is, behind what the reader has brought to the front', async () => {
    await openNote(NOTE);
    await click(request(FILM));
    const leaf = playerLeaf();
    await openNote(ANOTHER_NOTE, app.workspace.createLeafInParent(leaf.parent, 1));
    const isInFront = (): boolean => leaf.view.containerEl.isShown();
    expect(isInFront()).toBe(false);
    await Promise.race([plugin.player.goOn(request(FILM, NOTE, 90)), click()]);
    expect(isInFront()).toBe(false);
    expect(leaf.view.getState()).toMatchObject({ seconds: 90 });
  });

  it('opens to go on by itself where there is none', async () => {
    await openNote(NOTE);
    await Promise.race([plugin.player.goOn(request(OTHER)), click()]);
    expect(shown()).toEqual([OTHER]);
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
    for (let round = 0; round < 100; round += 1) {
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

describe('the place of the player', () => {
  const inNote = (): Element | null => document.querySelector('.video-citations-in-note');
  const move = async (place: Place): Promise<void> => {
    await plugin.player.moveTo(place);
    await click();
  };

  it.each([
    ['beside', 'beside'],
    ['note', 'note'],
    ['tab', 'tab'],
  ] as const)('is at first the one that was chosen: %s', async (chosen, expected) => {
    plugin.chosen.desktop = chosen;
    await openNote(NOTE);
    await click(request(OTHER));
    expect(plugin.player.place).toBe(expected);
    expect(shown()).toEqual([OTHER]);
  });

  it.each(['beside', 'note'] as const)(
    'is nowhere once the plugin is turned off, though a click came before (%s)',
    async (chosen) => {
      await openNote(NOTE);
      let choose = (_: Place): void => undefined;
      jest
        .spyOn(plugin.settings, 'placeOn')
        .mockReturnValue(new Promise<Place>((resolve) => (choose = resolve)));
      const leaves = (): number => {
        let count = 0;
        app.workspace.iterateAllLeaves(() => (count += 1));
        return count;
      };
      const before = leaves();
      void plugin.player.play(request(FILM));
      plugin.unload();
      choose(chosen);
      await click();
      expect([leaves(), shown(), document.querySelector('.video-citations-player')]).toEqual([
        before,
        [],
        null,
      ]);
    },
  );

  it('is the browser where that was chosen, and nothing is opened here', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    plugin.chosen.desktop = 'browser';
    await openNote(NOTE);
    await click(request(OTHER, NOTE, 574));
    expect(open.mock.calls).toEqual([[`https://www.youtube.com/watch?v=${OTHER}&t=574`]]);
    expect(plugin.player.place).toBeNull();
    expect(shown()).toEqual([]);
  });

  it.each([
    ['note', 'beside'],
    ['note', 'tab'],
    ['tab', 'beside'],
    ['beside', 'note'],
  ] as const)(
    'is changed from %s to %s with what is shown, and stays so for the next click',
    async (from, to) => {
      plugin.chosen.desktop = from;
      await openNote(NOTE);
      await click(request(OTHER, NOTE, 90));
      await move(to);
      expect(plugin.player.place).toBe(to);
      expect(shown()).toEqual([OTHER]);
      expect(plugin.player.screen()?.shown?.moment).toEqual({ videoId: OTHER, seconds: 90 });
      await click(request(FILM));
      expect(plugin.player.place).toBe(to);
      expect(shown()).toEqual([FILM]);
    },
  );

  it('is the one chosen again for a player that was closed after it was moved', async () => {
    await openNote(NOTE);
    await click(request(OTHER));
    await move('note');
    document.querySelector<HTMLElement>('[aria-label="Close the player"]')?.click();
    await click(request(OTHER));
    expect(plugin.player.place).toBe('beside');
    expect(inNote()).toBeNull();
  });

  it('is the one to which it is moved while it opens in another', async () => {
    const noteLeaf = await openNote(NOTE);
    const proto = Object.getPrototypeOf(noteLeaf) as WorkspaceLeaf;
    const setViewState = Reflect.get(proto, 'setViewState') as (...state: unknown[]) => Promise<void>;
    jest.spyOn(proto, 'setViewState').mockImplementation(async function (this: WorkspaceLeaf, ...state) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await Reflect.apply(setViewState, this, state);
    });
    void plugin.player.play(request(FILM));
    await new Promise((resolve) => setTimeout(resolve, 1));
    await plugin.player.moveTo('note');
    await click();
    expect([plugin.player.place, shown()]).toEqual(['note', [FILM]]);
  });

  it('is in the note of the video, though the player itself was used last', async () => {
    const leaf = await openNote(NOTE);
    await click(request(OTHER));
    app.workspace.setActiveLeaf(playerLeaf(), { focus: true });
    await move('note');
    expect(leaf.view.containerEl.contains(inNote())).toBe(true);
  });

  it('changes to the browser by going on there, and pausing here', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    await openNote(NOTE);
    await click(request(FILM, NOTE, 90));
    arriveMetadata(video(), 740);
    expect(video().paused).toBe(false);
    await move('browser');
    expect(open.mock.calls).toEqual([[`https://www.youtube.com/watch?v=${FILM}&t=90`]]);
    expect(video().paused).toBe(true);
    expect(plugin.player.place).toBe('beside');
  });

  it('changes without a request while nothing has been loaded', async () => {
    await openNote(NOTE);
    await plugin.player.open(NOTE, request(OTHER, NOTE, 574));
    await move('note');
    expect(shown()).toEqual([]);
    expect(inNote()?.querySelector('.video-citations-picture')?.textContent?.trim()).toBe('Play from 9:34');
  });

  it('changes without a request for a pane that has not been seen since the start of the app', async () => {
    await openNote(NOTE);
    const leaf = app.workspace.getLeaf('tab');
    await openNote(ANOTHER_NOTE);
    const state = { videoId: OTHER, seconds: 574, sourcePath: NOTE };
    await leaf.setViewState({ type: VIEW_TYPE_PLAYER, state, active: false });
    expect(leaf.isDeferred).toBe(true);
    await move('note');
    expect(shown()).toEqual([]);
    expect(inNote()?.querySelector('.video-citations-picture')?.textContent?.trim()).toBe('Play from 9:34');
  });

  it('leaves no frame, listener or timer behind, however often it changes', async () => {
    await openNote(NOTE);
    await click(request(OTHER));
    await move('note');
    await move('beside');
    const heard = countListeners(window, document);
    for (let round = 0; round < 10; round += 1) {
      for (const place of ['note', 'tab', 'note', 'beside'] as const) await plugin.player.moveTo(place);
      expect(shown()).toEqual([OTHER]);
    }
    await click();
    expect(heard()).toBe(0);
    expect(playerLeaves()).toHaveLength(1);
  });

  it('is offered by commands, but not the one where it is', async () => {
    addPlaceCommands(plugin, plugin.player);
    const offered = (): readonly string[] => {
      const { commands } = (app as unknown as { commands: { commands: Record<string, Command> } }).commands;
      return Object.values(commands)
        .filter(({ checkCallback }) => checkCallback?.(true) === true)
        .map(({ name }) => name);
    };
    expect(offered()).toEqual([]);
    await openNote(NOTE);
    await click(request(OTHER));
    expect(offered()).toHaveLength(4);
    expect(offered().join()).not.toContain('beside the note');
    // A hundred players are drawn, on a machine that may be busy.
  });

  it('is offered by the menu of the player, the one where it is checked', async () => {
    await openNote(NOTE);
    await click(request(OTHER));
    document.querySelector<HTMLElement>('[aria-label="Player menu"]')?.click();
    const titles = [...document.querySelectorAll('.menu-item-title')].map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'Beside the note',
      'At the top of the note',
      'In a tab',
      'In a window of its own',
      'In the browser',
    ]);
    [...document.querySelectorAll<HTMLElement>('.menu-item')]
      .find(({ textContent }) => textContent?.includes('At the top'))
      ?.click();
    await click();
    expect(plugin.player.place).toBe('note');
  });
});

const deed = fc.record({
  kind: fc.constantFrom(
    'click',
    'goOn',
    'move',
    'closePane',
    'closeInNote',
    'openNote',
    'closeNote',
    'choose',
  ),
  place: fc.constantFrom<Place>('beside', 'note', 'tab'),
  videoId: fc.constantFrom(FILM, OTHER),
  path: fc.constantFrom(NOTE, ANOTHER_NOTE),
  /** In milliseconds; null for none at all. */
  pause: fc.constantFrom(null, null, 0, 5),
});

describe('a player in a storm', () => {
  it('is one player or none, which alone can be heard, wherever it is sent in haste', async () => {
    const complaints = jest.spyOn(console, 'error').mockReturnValue(undefined);
    const videos = new Set<HTMLVideoElement>();
    const createElement: (name: string) => HTMLElement = document.createElement.bind(document);
    jest.spyOn(document, 'createElement').mockImplementation((name: string) => {
      const el = createElement(name);
      if (el instanceof HTMLVideoElement) videos.add(el);
      return el;
    });
    const noteLeaf = await openNote(NOTE);
    const proto = Object.getPrototypeOf(noteLeaf) as WorkspaceLeaf;
    const setViewState = Reflect.get(proto, 'setViewState') as (...state: unknown[]) => Promise<void>;
    jest.spyOn(proto, 'setViewState').mockImplementation(async function (this: WorkspaceLeaf, ...state) {
      await new Promise((resolve) => setTimeout(resolve, 3));
      await Reflect.apply(setViewState, this, state);
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
        plugin.unload();
        await openApp();
        videos.clear();
        await openNote(NOTE);
        for (const { kind, place, videoId, path, pause } of deeds) {
          if (kind === 'click') void plugin.player.play(request(videoId, path));
          if (kind === 'goOn') void plugin.player.goOn(request(videoId, path));
          if (kind === 'move') void plugin.player.moveTo(place);
          if (kind === 'closePane') playerLeaves()[0]?.detach();
          if (kind === 'closeInNote')
            document.querySelector<HTMLElement>('[aria-label="Close the player"]')?.click();
          if (kind === 'openNote') void openNote(path);
          if (kind === 'closeNote') app.workspace.getLeavesOfType('markdown')[1]?.detach();
          if (kind === 'choose') plugin.chosen.desktop = place;
          if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
        }
        await click();
        await click();
        const players = document.querySelectorAll('.video-citations-player').length;
        expect(players).toBeLessThanOrEqual(1);
        expect(playerLeaves().length).toBeLessThanOrEqual(1);
        const heard = [...videos].filter((el) => el.getAttribute('src') !== null && !el.isConnected);
        expect(heard).toEqual([]);
        void plugin.player.play(request(FILM, NOTE, 77));
        const isThere = (): boolean =>
          plugin.player.screen()?.shown?.moment.seconds === 77 && shown().join() === FILM;
        for (let i = 0; i < 100 && !isThere(); i++) await click();
        expect(isThere()).toBe(true);
      }),
      { numRuns: 15 },
    );
    expect(complaints.mock.calls).toEqual([]);
  }, 120_000);
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
