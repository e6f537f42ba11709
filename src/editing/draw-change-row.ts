import { setIcon } from 'obsidian';
import type { ChangeRow, LeftAloneRow, NoteRow, PreviewRow, Ticked } from './change-row';
import type { TreeRow } from '../tree/tree-row';

/** Draws a row of the preview of a change into an empty element, with the classes of Obsidian's search results. */
export function drawChangeRow(el: HTMLElement, row: PreviewRow): void {
  el.className = `tree-item video-citations-change-row mod-${row.kind}`;
  const selfEl = el.createDiv('tree-item-self is-clickable');
  el.setAttribute('aria-checked', row.kind === 'left-alone' ? 'false' : row.ticked);
  el.setAttribute('aria-disabled', String(row.kind === 'left-alone'));
  switch (row.kind) {
    case 'note':
      drawNote(selfEl, row);
      break;
    case 'change':
      drawChange(selfEl, row);
      break;
    case 'left-alone':
      drawLeftAlone(selfEl, row);
      break;
  }
}

/** Draws a box as it is ticked; who draws it listens to clicks, and says by `aria-checked` what it shows. */
export function drawCheckbox(el: HTMLElement, ticked: Ticked): HTMLInputElement {
  const boxEl = el.createEl('input', { cls: 'video-citations-change-box', type: 'checkbox' });
  boxEl.checked = ticked === 'true';
  boxEl.indeterminate = ticked === 'mixed';
  return boxEl;
}

function drawNote(
  el: HTMLElement,
  { title, path, isFolded, tickedCount, count, ticked }: NoteRow & TreeRow,
): void {
  el.addClass('mod-collapsible', 'search-result-file-title');
  const iconEl = el.createDiv('tree-item-icon collapse-icon');
  iconEl.toggleClass('is-collapsed', isFolded === true);
  setIcon(iconEl, 'right-triangle');
  const boxEl = drawCheckbox(el, ticked);
  boxEl.disabled = count === 0;
  hide(boxEl);
  const innerEl = el.createDiv('tree-item-inner');
  innerEl.createDiv({ cls: 'tree-item-inner-text', text: title });
  if (!path.endsWith(`${title}.md`) || path.includes('/'))
    innerEl.createDiv({ cls: 'tree-item-inner-subtext', text: path });
  if (count === 0) return;
  el.createDiv('tree-item-flair-outer').createSpan({
    cls: 'tree-item-flair',
    text: `${String(tickedCount)} of ${String(count)}`,
  });
}

function drawChange(el: HTMLElement, row: ChangeRow): void {
  hide(drawCheckbox(el, row.ticked));
  drawLine(el, row.line);
  const changeEl = el.createDiv('video-citations-change-change');
  changeEl.createSpan({ cls: 'video-citations-change-written', text: row.written });
  changeEl.createSpan({ text: '→', attr: { 'aria-label': 'becomes' } });
  changeEl.createSpan({ cls: 'video-citations-change-time', text: row.time });
  const whyEl = el.createDiv({ cls: 'video-citations-change-why', text: row.evidence });
  whyEl.createSpan({ text: ' · ' });
  whyEl
    .createSpan({ cls: 'video-citations-change-confidence', text: row.confidence })
    .toggleClass('is-open', row.isOpen);
}

function drawLeftAlone(el: HTMLElement, { line, written, means, reason }: LeftAloneRow): void {
  el.removeClass('is-clickable');
  el.createSpan('video-citations-change-box');
  drawLine(el, line);
  const changeEl = el.createDiv('video-citations-change-change');
  changeEl.createSpan({ cls: 'video-citations-change-written', text: written });
  el.createDiv({ cls: 'video-citations-change-why', text: `means ${means}, and stays: ${reason}` });
}

function drawLine(el: HTMLElement, line: number): void {
  el.createSpan({ cls: 'video-citations-change-line', text: `line ${String(line)}` });
}

/** The row itself is what is ticked, for the keyboard and for a screen reader. */
function hide(boxEl: HTMLInputElement): void {
  boxEl.setAttrs({ tabindex: -1, 'aria-hidden': 'true' });
}
