import type { Workspace } from 'obsidian';
import type { DeckParts } from '../../src/player/controls/deck';
import { NowPlayingDeck } from '../../src/player/controls/now-playing-deck';
import { PluginData } from '../../src/vault/plugin-data';
import { RememberedDials } from '../../src/vault/remembered-dials';

/** What a deck needs beside the vault: dials that nobody has turned, unless `data` says so, and nothing playing. */
export function deckParts(data: unknown = null): Pick<DeckParts, 'dials' | 'nowPlaying'> & {
  readonly nowPlaying: NowPlayingDeck;
} {
  const file = { loadData: () => Promise.resolve(data), saveData: () => Promise.resolve() };
  // Only a component that is loaded listens to its workspace.
  const dials = new RememberedDials({} as Workspace, new PluginData(file));
  return { dials, nowPlaying: new NowPlayingDeck() };
}
