import { Menu } from 'obsidian';
import { addCopyItems } from '../menu/copy-items';
import { addItem } from '../menu/menu-item';
import type { MomentRow, Row, SourceRow } from './row';
import type { RowActions } from './row-actions';
import { textOf } from './row-branch';
import { channelsIn, placeOf } from './row-target';

/** Shows the menu of a row, with Obsidian's own menu of the file that it names. */
export function showRowMenu(row: Row, event: MouseEvent, actions: RowActions): void {
  const { host } = actions;
  const menu = new Menu();
  if (row.kind === 'moment' || row.kind === 'source') addMomentItems(menu, row, actions);
  const place = placeOf(row);
  if (place !== null) {
    const name = place.line === null ? 'Open note' : 'Go to place in note';
    addItem(menu, name, 'lucide-file-text', () => actions.openPlace(place, false));
    addItem(menu, 'Open in new tab', 'lucide-file-plus', () => actions.openPlace(place, 'tab'));
  }
  if (row.kind === 'note' || row.kind === 'topic') {
    const topic = row.kind === 'topic' ? row.topic : ({ kind: 'note', path: row.place.path } as const);
    addItem(menu, 'Play all moments on this', 'lucide-clapperboard', () => host.playAll(topic));
    addItem(menu, 'Show sources here', 'lucide-list-video', () => host.showTopic(topic));
  }
  if (row.kind === 'topic' && row.topic.kind === 'name')
    addItem(menu, 'Create note', 'lucide-file-plus', () => actions.openTopic(row, 'tab'));
  for (const channel of channelsIn(row))
    addItem(menu, `Open channel “${channel.display}”`, 'lucide-user', () => actions.openLink(channel, false));
  const isOfFile = row.kind === 'note' || row.kind === 'topic' || row.kind === 'source';
  const file = isOfFile && place !== null ? host.app.vault.getFileByPath(place.path) : null;
  if (file !== null) host.app.workspace.trigger('file-menu', menu, file, host.origin);
  event.preventDefault();
  menu.showAtMouseEvent(event);
}

function addMomentItems(menu: Menu, row: MomentRow | SourceRow, actions: RowActions): void {
  const { moment, title } = row;
  // Of a video as a whole nothing is quoted.
  const claim = row.kind === 'moment' ? textOf(row.text) : '';
  addItem(menu, row.kind === 'source' ? 'Play from the start' : 'Play', 'lucide-play', () =>
    actions.play(row),
  );
  addItem(menu, 'Open in browser', 'lucide-globe', () => actions.player.openInBrowser(moment));
  addCopyItems(menu, { moment, title, claim });
}
