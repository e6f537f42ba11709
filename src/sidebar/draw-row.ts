import { setIcon } from 'obsidian';
import type { MarkedSentence } from '../core/marked-sentence';
import { formatTimestamp } from '../core/timestamp';
import type { TreeRow } from '../tree/tree-row';
import type { LinkName, MomentRow, NoteRow, PlaceRow, Row, SourceRow, TopicRow } from './row';

/** The part of a title row that opens what it names; the rest of the row folds. */
export const NAME_CLASS = 'video-citations-name';

/** The name of a channel; `data-channel` is its index among those of its row. */
export const CHANNEL_CLASS = 'video-citations-channel';

/** Draws a row of the Sources sidebar into an empty element, with the classes of Obsidian's backlinks pane. */
export function drawRow(el: HTMLElement, row: Row): void {
  el.className = `tree-item video-citations-row mod-${row.kind}`;
  el.draggable =
    row.kind === 'moment' || row.kind === 'source' || row.kind === 'note' || row.kind === 'topic';
  switch (row.kind) {
    case 'section':
      drawTitle(el, row, row.count).setText(row.title);
      break;
    case 'source':
      drawSource(el, row);
      break;
    case 'group':
      drawChannels(drawTitle(el, row, row.count), row.channel === null ? row.title : [row.channel]);
      break;
    case 'note':
      drawNote(el, row);
      break;
    case 'topic':
      drawTopic(el, row);
      break;
    case 'moment':
      drawMoment(el, row);
      break;
    case 'place':
      drawPlace(el, row);
      break;
    case 'remark':
      el.createDiv({ cls: 'video-citations-remark', text: row.text });
      break;
    case 'unread':
      if (row.isSearch) {
        el.createDiv({ cls: 'video-citations-remark', text: `Searching ${notes(row.paths.length)}…` });
      } else {
        el.setAttribute('aria-label', 'Reading…');
        el.createDiv({ cls: 'video-citations-unread' });
      }
      break;
  }
}

/** The width that lets all moments of the rows stand in one column, in digits. */
export function momentWidthOf(rows: readonly Row[]): number {
  return rows.reduce(
    (width, row) =>
      row.kind === 'moment' ? Math.max(width, formatTimestamp(row.moment.seconds).length) : width,
    '0:00'.length,
  );
}

function notes(count: number): string {
  return count === 1 ? 'one more note' : `${count.toLocaleString()} more notes`;
}

function drawSource(el: HTMLElement, row: SourceRow & TreeRow): void {
  const innerEl = drawTitle(el, row, row.count);
  innerEl.createDiv({ cls: 'tree-item-inner-text', text: row.title });
  if (row.channels.length + row.details.length === 0) return;
  const subtextEl = innerEl.createDiv('tree-item-inner-subtext');
  if (row.channels.length > 0) drawChannels(subtextEl.createSpan(), row.channels);
  for (const detail of row.details) subtextEl.createSpan({ cls: 'video-citations-detail', text: detail });
}

function drawChannels(el: HTMLElement, channels: readonly LinkName[] | string): void {
  if (typeof channels === 'string') {
    el.setText(channels);
    return;
  }
  channels.forEach(({ display }, i) => {
    if (i > 0) el.appendText(', ');
    el.createSpan({ cls: CHANNEL_CLASS, text: display, attr: { 'data-channel': i } });
  });
}

function drawNote(el: HTMLElement, row: NoteRow & TreeRow): void {
  el.toggleClass('is-beside', row.isBeside);
  const innerEl = drawTitle(el, row, row.count);
  if (row.isBeside) {
    setIcon(innerEl.createSpan('video-citations-beside'), 'lucide-file-text');
    innerEl.appendText(' ');
  }
  innerEl.createSpan({ cls: NAME_CLASS, text: row.title });
}

function drawTopic(el: HTMLElement, row: TopicRow & TreeRow): void {
  el.toggleClass('is-unresolved', row.topic.kind === 'name');
  const innerEl = drawTitle(el, row, row.count);
  innerEl.createSpan({ cls: NAME_CLASS, text: row.title });
}

/** A row with an arrow and a number; returns the element for its name. */
function drawTitle(el: HTMLElement, row: Row, count: number | null): HTMLElement {
  const selfEl = el.createDiv('tree-item-self is-clickable');
  if (row.kind !== 'section') selfEl.addClass('search-result-file-title');
  if (row.isFolded !== null) {
    selfEl.addClass('mod-collapsible');
    const iconEl = selfEl.createDiv('tree-item-icon collapse-icon');
    iconEl.toggleClass('is-collapsed', row.isFolded);
    setIcon(iconEl, 'right-triangle');
  }
  const innerEl = selfEl.createDiv('tree-item-inner');
  if (count !== null) {
    const text = count.toLocaleString();
    selfEl.createDiv('tree-item-flair-outer').createSpan({ cls: 'tree-item-flair', text });
  }
  return innerEl;
}

function drawMoment(el: HTMLElement, row: MomentRow): void {
  const matchEl = drawMatch(el);
  matchEl.createSpan({ cls: 'video-citations-moment', text: formatTimestamp(row.moment.seconds) });
  const textEl = drawSentence(matchEl, row.text);
  textEl.toggleClass('is-repeated', row.isRepeated);
}

function drawPlace(el: HTMLElement, row: PlaceRow): void {
  const matchEl = drawMatch(el);
  const iconEl = matchEl.createSpan('video-citations-place');
  el.toggleClass('mod-problem', row.isProblem);
  setIcon(iconEl, row.isProblem ? 'lucide-triangle-alert' : 'lucide-text-quote');
  drawSentence(matchEl, row.text);
  if (row.isProblem && row.place.line !== null) {
    matchEl.createSpan({ cls: 'video-citations-line', text: `line ${String(row.place.line)}` });
  }
}

function drawMatch(el: HTMLElement): HTMLElement {
  return el.createDiv('tree-item-self is-clickable search-result-file-match');
}

function drawSentence(el: HTMLElement, { before, marked, after }: MarkedSentence): HTMLElement {
  const textEl = el.createSpan({ cls: 'video-citations-sentence' });
  textEl.appendText(before);
  if (marked !== '') textEl.createSpan({ cls: 'search-result-file-matched-text', text: marked });
  textEl.appendText(after);
  return textEl;
}
