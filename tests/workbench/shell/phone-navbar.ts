import type { App } from '../api/app';
import { setIcon } from '../api/icons';
import { Menu } from '../api/menu';

/** The bar at the bottom of a phone. */
export function drawPhoneNavbar(app: App, parentEl: HTMLElement): void {
  const barEl = parentEl.createDiv('mobile-navbar').createDiv('mobile-navbar-actions');
  const { workspace, commands } = app;
  const action = (icon: string, label: string, onClick: (event: MouseEvent) => unknown) => {
    const el = barEl.createDiv({
      cls: 'mobile-navbar-action clickable-icon tappable',
      attr: { 'aria-label': label, role: 'button', tabindex: 0 },
    });
    setIcon(el, icon);
    el.addEventListener('click', onClick);
  };
  action('panel-left', 'Open left sidebar', () => workspace.leftSplit.expand());
  action('chevron-left', 'Go back', () => commands.executeCommandById('app:go-back'));
  action('search', 'Quick switcher', () => commands.executeCommandById('switcher:open'));
  action('terminal', 'Command palette', () => commands.executeCommandById('command-palette:open'));
  action('menu', 'Open ribbon menu', (event) => {
    const menu = new Menu();
    for (const el of workspace.leftRibbon.actionEls) {
      menu.addItem((item) => item.setTitle(el.getAttr('aria-label') ?? '').onClick(() => el.click()));
    }
    menu.addItem((item) =>
      item
        .setTitle('Settings')
        .setIcon('settings')
        .onClick(() => app.setting.open()),
    );
    menu.showAtMouseEvent(event);
  });
  action('panel-right', 'Open right sidebar', () => workspace.rightSplit.expand());
}
