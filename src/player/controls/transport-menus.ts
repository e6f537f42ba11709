import { Menu } from 'obsidian';
import { ALL_SPEEDS, formatSpeed, USUAL_SPEEDS } from '../../core/speed';
import type { Deck } from './deck';
import { PLAYER_ACTIONS, type PlayerAction } from './player-actions';

const { slower, faster, startLoop, endLoop, clearLoop } = PLAYER_ACTIONS;

/** The speeds, those that what plays cannot have among them, but disabled. */
export function speedMenu(deck: Deck): Menu {
  const rates = deck.board.rates ?? ALL_SPEEDS;
  const menu = new Menu();
  addAction(menu, slower, deck);
  addAction(menu, faster, deck);
  menu.addSeparator();
  for (const speed of USUAL_SPEEDS) {
    const canBeHad = rates.includes(speed);
    menu.addItem((item) =>
      item
        .setTitle(canBeHad ? formatSpeed(speed) : `${formatSpeed(speed)} (not on YouTube)`)
        .setChecked(deck.state?.rate === speed)
        .setDisabled(!canBeHad)
        .onClick(() => deck.board.setRate(speed)),
    );
  }
  return menu;
}

/** What there is no room for on a narrow screen: the loop, and these. */
export function moreMenu(deck: Deck, actions: readonly PlayerAction[]): Menu {
  const menu = new Menu();
  for (const action of [startLoop, endLoop, clearLoop]) addAction(menu, action, deck);
  menu.addSeparator();
  for (const action of actions) addAction(menu, action, deck);
  return menu;
}

/** Adds what can be asked of the player to a menu, in a section of it. */
export function addAction(menu: Menu, action: PlayerAction, deck: Deck, section = ''): void {
  menu.addItem((item) =>
    item
      .setSection(section)
      .setTitle(action.name)
      .setIcon(action.icon)
      .setChecked(action.isOn === undefined ? null : action.isOn(deck))
      .setDisabled(action.isPossible?.(deck) === false)
      .onClick(() => action.run(deck)),
  );
}
