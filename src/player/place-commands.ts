import type { Plugin } from 'obsidian';
import { PLACE_ICONS, PLACES, type Place } from '../core/place';
import { notifyFailure } from '../notify';
import { hasPlace } from './has-place';
import type { MomentPlayer } from './moment-player';

const NAMES: Readonly<Record<Place, string>> = {
  beside: 'Move player beside the note',
  note: 'Move player to the top of the note',
  tab: 'Move player to a tab',
  popout: 'Move player to a window of its own',
  browser: 'Continue video in the browser',
};

/** Registers commands that move the player; each is there while a player is, in another place. */
export function addPlaceCommands(plugin: Plugin, player: MomentPlayer): void {
  for (const place of PLACES) {
    plugin.addCommand({
      id: `player-to-${place}`,
      name: NAMES[place],
      icon: PLACE_ICONS[place],
      checkCallback: (isChecking) => {
        if (!hasPlace(place) || player.place === null || player.place === place) return false;
        if (!isChecking) {
          player.moveTo(place).catch((error: unknown) => notifyFailure('move the player', error));
        }
        return true;
      },
    });
  }
}
