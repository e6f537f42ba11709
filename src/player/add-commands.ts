import type { Plugin } from 'obsidian';
import type { VaultIndex } from '../core/vault-index';
import type { WatchMemory } from '../vault/watch-memory';
import { addPlayerCommands } from './controls/player-commands';
import type { NowPlayingDeck } from './controls/now-playing-deck';
import { addMemoryCommands } from './memory-commands';
import type { MomentPlayer } from './moment-player';
import { addPlaceCommands } from './place-commands';
import type { Reel } from './reel';
import { addReelCommands } from './reel-commands';

/** What the commands of the player are about. */
export interface CommandedParts {
  readonly player: MomentPlayer;
  readonly nowPlaying: NowPlayingDeck;
  readonly memory: WatchMemory;
  readonly reel: Reel;
  readonly index: VaultIndex;
}

/** Registers all commands of the player. */
export function addCommandsOfPlayer(
  plugin: Plugin,
  { player, nowPlaying, memory, reel, index }: CommandedParts,
): void {
  addPlayerCommands(plugin, nowPlaying);
  addPlaceCommands(plugin, player);
  addMemoryCommands(plugin, player, memory);
  addReelCommands(plugin, reel, index);
}
