import type { Plugin } from 'obsidian';
import type { NowPlayingDeck } from './now-playing-deck';
import { PLAYER_ACTIONS, type PlayerAction } from './player-actions';

/** Registers a command for each thing that can be asked of the player; they are there while it has something. */
export function addPlayerCommands(plugin: Plugin, nowPlaying: NowPlayingDeck): void {
  const actions: readonly PlayerAction[] = Object.values(PLAYER_ACTIONS);
  for (const action of actions) {
    plugin.addCommand({
      id: action.id,
      name: action.name,
      icon: action.icon,
      checkCallback: (isChecking) => {
        const { deck } = nowPlaying;
        if (deck === null || action.isPossible?.(deck) === false) return false;
        if (!isChecking) action.run(deck);
        return true;
      },
    });
  }
}
