import type { ObsidianProtocolData } from 'obsidian';
import type { App } from './app';
import { Menu } from './menu';

/**
 * Does what the app does with links that nobody else has dealt with: those to the web open in the browser, those
 * of `obsidian://` call the handler of a plugin, and a menu on the former is offered to plugins.
 */
export function listenForLinks(app: App, win: Window): () => void {
  const follow = (event: MouseEvent) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented || event.button > 1) return;
    const url = new URL(link.href);
    if (url.protocol === 'obsidian:') callHandler(app, url);
    else if (!/^(https?|mailto):$/.test(url.protocol) || url.origin === win.location.origin) return;
    else win.open(url.href, '_blank', 'noopener');
    event.preventDefault();
  };
  const showMenu = (event: MouseEvent) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented || !/^https?:/.test(link.href)) return;
    event.preventDefault();
    const menu = new Menu();
    menu.addItem((item) =>
      item
        .setSection('clipboard')
        .setTitle('Copy URL')
        .setIcon('copy')
        .onClick(() => void win.navigator.clipboard.writeText(link.href)),
    );
    app.workspace.trigger('url-menu', menu, link.href);
    menu.showAtMouseEvent(event);
  };
  win.addEventListener('click', follow);
  win.addEventListener('auxclick', follow);
  win.addEventListener('contextmenu', showMenu);
  return () => {
    win.removeEventListener('click', follow);
    win.removeEventListener('auxclick', follow);
    win.removeEventListener('contextmenu', showMenu);
  };
}

function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]') ?? null;
  return link && !link.matches('.internal-link, .footnote-link, [href^="#"]') ? link : null;
}

function callHandler(app: App, url: URL): void {
  const action = url.hostname || url.pathname.replace(/^\/+/, '');
  const params: ObsidianProtocolData = { action };
  for (const [name, value] of url.searchParams) params[name] = value === '' ? 'true' : value;
  app.registrations.protocolHandlers.get(action)?.(params);
}
