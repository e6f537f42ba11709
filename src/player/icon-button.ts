import { setIcon } from 'obsidian';

/** Adds a button that shows one of Obsidian's icons, and is named for those who do not see it. */
export function addIconButton(
  parentEl: HTMLElement,
  icon: string,
  label: string,
  onClick: (event: MouseEvent) => void,
): void {
  const attr = { type: 'button', 'aria-label': label };
  const buttonEl = parentEl.createEl('button', { cls: 'clickable-icon', attr });
  setIcon(buttonEl, icon);
  buttonEl.addEventListener('click', onClick);
}
