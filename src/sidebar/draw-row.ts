import { setIcon } from 'obsidian';
import type { MarkedSentence } from '../core/marked-sentence';
import { formatTimestamp } from '../core/timestamp';
import type { MomentRow, NoteRow, PlaceRow, Row, SectionRow, SourceRow } from './row';

/** The part of a title row that opens what it names; the rest of the row folds. */
export const NAME_CLASS = 'video-citations-name';

/** The name of a channel; `data-channel` is its index among those of its row. */
export const CHANNEL_CLASS = 'video-citations-channel';

/** Draws a row of the Sources sidebar into an empty element, with the classes of Obsidian's backlinks pane. */
export function drawRow(el: HTMLElement, row: Row): void {
  el.className = `tree-item video-citations-row mod-${row.kind}`;
  switch (row.kind) {
    case 'section':
      drawSection(el, row);
      break;
    case 'source':
      drawSource(el, row);
      break;
    case 'note':
      drawNote(el, row);
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
      el.setAttribute('aria-label', 'Reading…');
      el.createDiv({ cls: 'video-citations-unread' });
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

function drawSection(el: HTMLElement, row: SectionRow): void {
  const innerEl = drawTitle(el, row, row.count);
  innerEl.setText(row.title);
}

function drawSource(el: HTMLElement, row: SourceRow): void {
  const innerEl = drawTitle(el, row, row.count);
  innerEl.createDiv({ cls: 'tree-item-inner-text', text: row.title });
  if (row.channels.length === 0) return;
  const channelsEl = innerEl.createDiv('tree-item-inner-subtext');
  row.channels.forEach(({ display }, i) => {
    if (i > 0) channelsEl.appendText(', ');
    channelsEl.createSpan({ cls: CHANNEL_CLASS, text: display, attr: { 'data-channel': i } });
  });
}

function drawNote(el: HTMLElement, row: NoteRow): void {
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
    selfEl.createDiv('tree-item-flair-outer').createSpan({ cls: 'tree-item-flair', text: String(count) });
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
  const textEl = el.createSpan({ cls: 'video-citations-sentence', attr: { dir: 'auto' } });
  textEl.appendText(before);
  if (marked !== '') textEl.createSpan({ cls: 'search-result-file-matched-text', text: marked });
  textEl.appendText(after);
  return textEl;
}
