import type { Workspace } from 'obsidian';
import { NowPlayingDeck } from '../../src/player/controls/now-playing-deck';
import type { ScreenParts } from '../../src/player/player-screen';
import type { ShownReel } from '../../src/player/reel-strip';
import { PluginData } from '../../src/vault/plugin-data';
import { RememberedDials } from '../../src/vault/remembered-dials';
import { emptyMemory } from './empty-memory';

const NO_REEL: ShownReel = {
  position: null,
  onChange: () => () => undefined,
  step: () => Promise.resolve(),
  stop: () => undefined,
  onFailure: () => undefined,
};

/**
 * What a screen needs beside the vault: dials that nobody has turned and no memory, unless `data` says so, no offers, no reel, and
 * nothing playing.
 */
export function deckParts(data: unknown = null): Pick<
  ScreenParts,
  'dials' | 'nowPlaying' | 'memory' | 'offers' | 'reel'
> & {
  readonly nowPlaying: NowPlayingDeck;
} {
  const file = { loadData: () => Promise.resolve(data), saveData: () => Promise.resolve() };
  // Only a component that is loaded listens to its workspace.
  const dials = new RememberedDials({} as Workspace, new PluginData(file));
  return { dials, nowPlaying: new NowPlayingDeck(), memory: emptyMemory(data), offers: [], reel: NO_REEL };
}
