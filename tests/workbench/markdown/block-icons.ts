import { setIcon } from '../api/icons';

const CALLOUT_ICONS: Readonly<Record<string, string>> = {
  abstract: 'clipboard-list',
  summary: 'clipboard-list',
  tldr: 'clipboard-list',
  info: 'info',
  todo: 'circle-check',
  tip: 'flame',
  hint: 'flame',
  important: 'flame',
  success: 'check',
  check: 'check',
  done: 'check',
  question: 'circle-question-mark',
  help: 'circle-question-mark',
  faq: 'circle-question-mark',
  warning: 'triangle-alert',
  caution: 'triangle-alert',
  attention: 'triangle-alert',
  failure: 'x',
  fail: 'x',
  missing: 'x',
  danger: 'zap',
  error: 'zap',
  bug: 'bug',
  example: 'list',
  quote: 'quote',
  cite: 'quote',
};

/** Draws the icons of callouts under an element, by their type; an unknown type has the pencil of a note. */
export function drawBlockIcons(el: ParentNode): void {
  for (const iconEl of el.querySelectorAll<HTMLElement>('.callout-icon:empty')) {
    const type = iconEl.closest<HTMLElement>('.callout')?.dataset.callout ?? '';
    setIcon(iconEl, CALLOUT_ICONS[type] ?? 'pencil');
  }
  for (const foldEl of el.querySelectorAll<HTMLElement>('.callout-fold:empty'))
    setIcon(foldEl, 'chevron-down');
}
