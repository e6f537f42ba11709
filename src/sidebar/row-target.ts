import { CHANNEL_CLASS } from './draw-row';
import type { LinkName, Place, Row } from './row';

/** The place that a row leads to; null for one that leads nowhere. */
export function placeOf(row: Row): Place | null {
  switch (row.kind) {
    case 'moment':
    case 'place':
    case 'note':
    case 'source':
      return row.place;
    case 'topic':
      return row.topic.kind === 'note' ? { path: row.topic.path, line: null } : null;
    case 'section':
    case 'group':
    case 'remark':
    case 'unread':
      return null;
  }
}

/** As Obsidian counts lines, from 0; undefined for a note as a whole. */
export function lineOf(place: Place | null): number | undefined {
  return place === null || place.line === null ? undefined : place.line - 1;
}

/** The channels that a row names. */
export function channelsIn(row: Row): readonly LinkName[] {
  if (row.kind === 'source') return row.channels;
  return row.kind === 'group' && row.channel !== null ? [row.channel] : [];
}

/** The channel whose name the event is on; null where it is on none. */
export function channelAt(row: Row, event: UIEvent): LinkName | null {
  if (!event.instanceOf(MouseEvent)) return null;
  const index = elementOf(event)?.closest(`.${CHANNEL_CLASS}`)?.getAttribute('data-channel') ?? null;
  return index === null ? null : (channelsIn(row)[Number(index)] ?? null);
}

/** Whether an event is on an element of a class, or in one. */
export function isOn(className: string, event: UIEvent): boolean {
  return Boolean(elementOf(event)?.closest(`.${className}`));
}

/** The element that an event is on; null where it is on none. */
export function elementOf(event: UIEvent): Element | null {
  const node = event.targetNode;
  return node?.instanceOf(Element) === true ? node : null;
}
