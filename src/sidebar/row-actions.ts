import { Keymap, type App, type HoverParent, type PaneType } from 'obsidian';
import type { Player, VaultMap } from '../core/ports';
import type { Topic } from '../core/topic';
import { notifyFailure } from '../notify';
import { CHANNEL_CLASS, NAME_CLASS } from './draw-row';
import type { LinkName, MomentRow, Place, Row, SourceRow, TopicRow } from './row';
import { channelAt, elementOf, isOn, lineOf, placeOf } from './row-target';

type Pane = PaneType | boolean;

/** The Obsidian that the sidebar is in. */
export interface PaneHost {
  readonly app: App;
  readonly hoverParent: HoverParent;
  /** Tells Obsidian's page preview, and the listeners of its file menu, who asks. */
  readonly origin: string;
  /** Shows a note or topic in the sidebar in place of the open note. */
  showTopic(topic: Topic): void;
  /** Plays every moment on a topic. */
  playAll(topic: Topic): void;
}

/** What rows do when the reader uses them. */
export class RowActions {
  constructor(
    readonly host: PaneHost,
    readonly player: Player,
    private readonly vault: VaultMap,
    private readonly fold: (key: string, isFolded: boolean) => void,
  ) {}

  /** A click, a middle click, Enter or Space on a row; with Mod it goes to the place instead of playing. */
  press(row: Row, event: MouseEvent | KeyboardEvent): void {
    const pane = Keymap.isModEvent(event);
    const channel = channelAt(row, event);
    if (channel !== null) {
      this.openLink(channel, pane);
      return;
    }
    const opens = pane !== false || isOn(NAME_CLASS, event) || isKey(event, 'Enter');
    switch (row.kind) {
      case 'moment':
        if (pane === false) this.play(row);
        else this.openPlace(row.place, pane);
        break;
      case 'place':
        this.openPlace(row.place, pane);
        break;
      case 'note':
        if (opens) this.openPlace(row.place, pane);
        else this.toggle(row);
        break;
      case 'topic':
        if (opens || row.isFolded === null) this.openTopic(row, pane);
        else this.toggle(row);
        break;
      case 'source':
        if (pane !== false && row.place !== null) this.openPlace(row.place, pane);
        else if (isKey(event, 'Enter')) this.play(row);
        else this.toggle(row);
        break;
      case 'group':
      case 'section':
        this.toggle(row);
        break;
      case 'remark':
      case 'unread':
        break;
    }
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

  play(row: MomentRow | SourceRow): void {
    const { moment, title } = row;
    const sourcePath = row.place?.path ?? '';
    const written = row.kind === 'moment' ? { written: row.written } : {};
    this.player.play({ moment, title, sourcePath, ...written }).catch((error: unknown) => {
      notifyFailure('play the video', error);
    });
  }

  openPlace(place: Place, pane: Pane): void {
    this.open(place.path, place.path, pane, lineOf(place));
  }

  /** Opens the note that a topic is; one without a note is shown here, or with Mod its note is begun. */
  openTopic({ topic, title }: Pick<TopicRow, 'topic' | 'title'>, pane: Pane): void {
    if (topic.kind === 'note') this.open(topic.path, topic.path, pane);
    else if (pane === false) this.host.showTopic(topic);
    else this.open(title, '', pane);
  }

  /** Opens the note that a link leads to; what has no note is shown here, or with Mod its note is begun. */
  openLink({ target, sourcePath }: LinkName, pane: Pane): void {
    const path = this.vault.resolve(target, sourcePath);
    const topic = this.vault.index.topicOf(target, path);
    if (path !== null || topic === null || pane !== false) this.open(target, sourcePath, pane);
    else this.host.showTopic(topic);
  }

  private open(linktext: string, sourcePath: string, pane: Pane, line?: number): void {
    const state = line === undefined ? {} : { eState: { line } };
    this.host.app.workspace.openLinkText(linktext, sourcePath, pane, state).catch((error: unknown) => {
      notifyFailure(`open “${linktext}”`, error);
    });
  }

  private toggle(row: Row): void {
    if (row.isFolded !== null) this.fold(row.key, !row.isFolded);
  }
}

function isKey(event: UIEvent, key: string): boolean {
  return event.instanceOf(KeyboardEvent) && event.key === key;
}
