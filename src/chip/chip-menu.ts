import { Menu } from 'obsidian';
import type { Moment } from '../core/moment';
import { momentOf, type Cue } from '../core/note';
import { formatTimestamp } from '../core/timestamp';
import { inUnits } from '../core/units';
import { addCopyItems } from '../menu/copy-items';
import { addItem } from '../menu/menu-item';

/** What the items of a chip's menu do. */
export interface MenuActions {
  /** Plays what the timestamp is read as. */
  play(): void;
  /** Plays another moment than that. */
  playInstead(moment: Moment): void;
  openInBrowser(): void;
}

/** Shows what can be done with a cue; where it may be read otherwise, the other readings can be played too. */
export function showChipMenu(cue: Cue, title: string, actions: MenuActions, event: MouseEvent): void {
  const { reading, videoId, claim } = cue;
  const menu = new Menu();
  addItem(menu, `Play from ${formatTimestamp(reading.seconds)}`, 'lucide-play', () => actions.play());
  for (const { seconds } of reading.alternatives) {
    const name = `Play from ${inUnits(seconds)} instead`;
    addItem(menu, name, 'lucide-circle-help', () => actions.playInstead({ videoId, seconds }));
  }
  addItem(menu, 'Open in browser', 'lucide-globe', () => actions.openInBrowser());
  menu.addSeparator();
  addCopyItems(menu, { moment: momentOf(cue), title, claim });
  menu.showAtMouseEvent(event);
}
