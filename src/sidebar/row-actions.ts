import { Keymap, Menu, type App, type HoverParent, type PaneType } from 'obsidian';
import type { Player } from '../core/ports';
import { addCopyItems } from '../menu/copy-items';
import { addItem } from '../menu/menu-item';
import { notifyFailure } from '../notify';
import { CHANNEL_CLASS, NAME_CLASS } from './draw-row';
import type { LinkName, MomentRow, Place, Row, SourceRow } from './row';

type Pane = PaneType | boolean;

/** The Obsidian that the sidebar is in. */
export interface PaneHost {
  readonly app: App;
  readonly hoverParent: HoverParent;
  /** Tells Obsidian's page preview, and the listeners of its file menu, who asks. */
  readonly origin: string;
}

/** What rows do when the reader uses them. */
export class RowActions {
  constructor(
    private readonly host: PaneHost,
    private readonly player: Player,
    private readonly fold: (row: Row, isFolded: boolean) => void,
  ) {}

  /** A click, a middle click, Enter or Space on a row; with Mod it goes to the place instead of playing. */
  press(row: Row, event: MouseEvent | KeyboardEvent): void {
    const pane = Keymap.isModEvent(event);
    const channel = channelAt(row, event);
    if (channel !== null) {
      this.open(channel.target, channel.sourcePath, pane);
      return;
    }
    switch (row.kind) {
      case 'moment':
        if (pane === false) this.play(row, row.place.path);
        else this.openPlace(row.place, pane);
        break;
      case 'place':
        this.openPlace(row.place, pane);
        break;
      case 'note':
        if (pane !== false || isOn(NAME_CLASS, event) || isKey(event, 'Enter'))
          this.openPlace(row.place, pane);
        else this.toggle(row);
        break;
      case 'source':
        if (pane !== false && row.place !== null) this.openPlace(row.place, pane);
        else this.toggle(row);
        break;
      case 'section':
        this.toggle(row);
        break;
      case 'remark':
      case 'unread':
        break;
    }
  }

  showMenu(row: Row, event: MouseEvent): void {
    const menu = new Menu();
    if (row.kind === 'moment' || row.kind === 'source') this.addMomentItems(menu, row);
    const place = placeOf(row);
    if (place !== null) this.addPlaceItems(menu, place);
    if (row.kind === 'source') {
      for (const { display, target, sourcePath } of row.channels) {
        addItem(menu, `Open channel “${display}”`, 'lucide-user', () => this.open(target, sourcePath, false));
      }
    }
    const file = row.kind === 'note' ? this.host.app.vault.getFileByPath(row.place.path) : null;
    if (file !== null) this.host.app.workspace.trigger('file-menu', menu, file, this.host.origin);
    event.preventDefault();
    menu.showAtMouseEvent(event);
  }

  /** Shows the page preview of what is under the pointer, at its line. */
  preview(row: Row, event: MouseEvent): void {
    const channel = channelAt(row, event);
    const place = placeOf(row);
    const targetEl = elementOf(event)?.closest(`.${channel === null ? 'tree-item-self' : CHANNEL_CLASS}`);
    if (!targetEl || (channel === null && place === null)) return;
    this.host.app.workspace.trigger('hover-link', {
      event,
      source: this.host.origin,
      hoverParent: this.host.hoverParent,
      targetEl,
      linktext: channel?.target ?? place?.path,
      sourcePath: channel?.sourcePath ?? place?.path,
      state: { scroll: lineOf(place) },
    });
  }

  private addMomentItems(menu: Menu, row: MomentRow | SourceRow): void {
    const { moment } = row;
    const sourcePath = row.place?.path ?? '';
    const name = row.kind === 'source' ? 'Play from the start' : 'Play';
    addItem(menu, name, 'lucide-play', () => this.play(row, sourcePath));
    addItem(menu, 'Open in browser', 'lucide-globe', () => this.player.openInBrowser(moment));
    addCopyItems(menu, { moment, title: row.title, claim: claimOf(row) });
  }

  private addPlaceItems(menu: Menu, place: Place): void {
    const name = place.line === null ? 'Open note' : 'Go to place in note';
    addItem(menu, name, 'lucide-file-text', () => this.openPlace(place, false));
    addItem(menu, 'Open in new tab', 'lucide-file-plus', () => this.openPlace(place, 'tab'));
  }

  private play(row: MomentRow | SourceRow, sourcePath: string): void {
    const { moment, title } = row;
    const written = row.kind === 'moment' ? { written: row.written } : {};
    this.player.play({ moment, title, sourcePath, ...written }).catch((error: unknown) => {
      notifyFailure('play the video', error);
    });
  }

  private openPlace(place: Place, pane: Pane): void {
    this.open(place.path, place.path, pane, lineOf(place));
  }

  private open(linktext: string, sourcePath: string, pane: Pane, line?: number): void {
    const state = line === undefined ? {} : { eState: { line } };
    this.host.app.workspace.openLinkText(linktext, sourcePath, pane, state).catch((error: unknown) => {
      notifyFailure(`open “${linktext}”`, error);
    });
  }

  private toggle(row: Row): void {
    if (row.isFolded !== null) this.fold(row, !row.isFolded);
  }
}

/** What is said at a moment; '' for a video as a whole. */
function claimOf(row: MomentRow | SourceRow): string {
  return row.kind === 'moment' ? `${row.text.before}${row.text.marked}${row.text.after}` : '';
}

function placeOf(row: Row): Place | null {
  return row.kind === 'moment' || row.kind === 'place' || row.kind === 'note' || row.kind === 'source'
    ? row.place
    : null;
}

/** As Obsidian counts lines, from 0; undefined for a note as a whole. */
function lineOf(place: Place | null): number | undefined {
  return place === null || place.line === null ? undefined : place.line - 1;
}

/** The channel whose name the event is on; null where it is on none. */
function channelAt(row: Row, event: UIEvent): LinkName | null {
  if (row.kind !== 'source' || !event.instanceOf(MouseEvent)) return null;
  const index = elementOf(event)?.closest(`.${CHANNEL_CLASS}`)?.getAttribute('data-channel') ?? null;
  return index === null ? null : (row.channels[Number(index)] ?? null);
}

function isOn(className: string, event: UIEvent): boolean {
  return Boolean(elementOf(event)?.closest(`.${className}`));
}

function elementOf(event: UIEvent): Element | null {
  const node = event.targetNode;
  return node?.instanceOf(Element) === true ? node : null;
}

function isKey(event: UIEvent, key: string): boolean {
  return event.instanceOf(KeyboardEvent) && event.key === key;
}
