import { setIcon } from './icons';
import { Menu } from './menu';
import type { WorkspaceLeaf } from './workspace-leaf';

/** Draws the tab of a leaf: a click shows it, the middle button and the cross close it, a menu has the rest. */
export function drawTabHeader(leaf: WorkspaceLeaf, isCurrent: boolean): HTMLElement {
  const el = leaf.tabHeaderEl;
  el.empty();
  el.className = 'workspace-tab-header tappable';
  el.toggleClass('is-active', isCurrent);
  el.toggleClass('mod-active', leaf === leaf.workspace.activeLeaf);
  el.setAttrs({ 'aria-label': leaf.getDisplayText(), 'data-type': leaf.view.getViewType(), role: 'tab' });
  el.setAttr('aria-selected', isCurrent);
  const innerEl = el.createDiv('workspace-tab-header-inner');
  setIcon(innerEl.createDiv('workspace-tab-header-inner-icon'), leaf.getIcon());
  innerEl.createDiv({ cls: 'workspace-tab-header-inner-title', text: leaf.getDisplayText() });
  const statusEl = innerEl.createDiv('workspace-tab-header-status-container');
  if (leaf.pinned) {
    const pinEl = statusEl.createDiv('workspace-tab-header-status-icon mod-pinned');
    setIcon(pinEl, 'pin');
    pinEl.addEventListener('click', () => leaf.setPinned(false));
  }
  const closeEl = innerEl.createDiv({
    cls: 'workspace-tab-header-inner-close-button',
    attr: { 'aria-label': 'Close' },
  });
  setIcon(closeEl, 'x');
  closeEl.addEventListener('click', (event) => {
    event.stopPropagation();
    leaf.detach();
  });
  return el;
}

/** Listens on the tab of a leaf, once: what it shows is drawn again and again. */
export function listenToTabHeader(leaf: WorkspaceLeaf): void {
  const el = leaf.tabHeaderEl;
  el.addEventListener('click', () => leaf.workspace.setActiveLeaf(leaf, { focus: true }));
  el.addEventListener('auxclick', (event) => {
    if (event.button === 1) leaf.detach();
  });
  el.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const menu = new Menu();
    leaf.view.onPaneMenu(menu, 'tab-header');
    leaf.addMenuItems(menu);
    menu.showAtMouseEvent(event);
  });
}
