import type { App } from '../api/app';
import { setIcon } from '../api/icons';

/** The commands above the keyboard of a phone, as they are chosen in `app.json`: there while a note is written. */
export function drawPhoneToolbar(app: App, parentEl: HTMLElement): void {
  const toolbarEl = parentEl.createDiv('mobile-toolbar');
  const listEl = toolbarEl
    .createDiv('mobile-toolbar-options-container')
    .createDiv('mobile-toolbar-options-list');
  toolbarEl.hide();
  // A press must not take the focus from what is written.
  toolbarEl.addEventListener('mousedown', (event) => event.preventDefault());
  const isWriting = ({ target }: FocusEvent) =>
    target instanceof Element && target.closest('.markdown-source-view') !== null;
  const { doc } = parentEl;
  doc.addEventListener('focusin', (event) => {
    if (!isWriting(event)) return;
    drawOptions(app, listEl);
    toolbarEl.show();
  });
  doc.addEventListener('focusout', (event) => {
    if (isWriting(event)) toolbarEl.hide();
  });
}

function drawOptions(app: App, listEl: HTMLElement): void {
  listEl.empty();
  const chosen = app.vault.getConfig('mobileToolbarCommands');
  for (const id of Array.isArray(chosen) ? (chosen as unknown[]) : []) {
    const command = app.commands.findCommand(String(id));
    if (!command) continue;
    const el = listEl.createDiv({
      cls: 'mobile-toolbar-option clickable-icon tappable',
      attr: { 'aria-label': command.name, role: 'button' },
    });
    setIcon(el, command.icon ?? 'circle-help');
    el.addEventListener('click', () => app.commands.executeCommandById(command.id));
  }
}
