import type { Menu } from 'obsidian';
import { PLACE_ICONS, PLACE_NAMES, PLACES, type Place } from '../core/place';
import type { PlayerOffer } from '../core/ports';
import { notifyFailure } from '../notify';
import { hasPlace } from './has-place';

/** What can be moved. */
interface Movable {
  readonly place: Place | null;
  moveTo(place: Place): Promise<void>;
}

/** Adds the places of this device to a menu, that of the player checked; each moves it there. */
export function addPlaceItems(menu: Menu, player: Movable): void {
  for (const place of PLACES.filter(hasPlace)) {
    menu.addItem((item) =>
      item
        .setSection('video-citations-place')
        .setTitle(PLACE_NAMES[place])
        .setIcon(PLACE_ICONS[place])
        .setChecked(place === player.place)
        .onClick(() => {
          player.moveTo(place).catch((error: unknown) => notifyFailure('move the player', error));
        }),
    );
  }
}

/** Adds what can be done with what plays, as far as it can be done now. */
export function addOfferItems(menu: Menu, offers: readonly PlayerOffer[]): void {
  for (const offer of offers.filter((each) => each.isPossible())) {
    menu.addItem((item) =>
      item
        .setSection('video-citations-writing')
        .setTitle(offer.name)
        .setIcon(offer.icon)
        .onClick(() => offer.run()),
    );
  }
}
