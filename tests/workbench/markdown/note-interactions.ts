import type { Component } from 'obsidian';
import type { MarkdownHost } from './markdown-host';

/** Hands clicks on and hovers over internal links to the host; folds callouts; follows footnotes within the note. */
export function listenToNote(
  host: MarkdownHost,
  el: HTMLElement,
  sourcePath: string,
  component: Component,
): void {
  const ownElement = (event: Event, selector: string): HTMLElement | null => {
    const target = event.target as Element | null;
    const found = target?.closest<HTMLElement>(selector) ?? null;
    // What stands in an embedded note is that note's own to answer.
    return found && found.closest('.internal-embed') === el.closest('.internal-embed') ? found : null;
  };

  const open = (event: MouseEvent) => {
    const link = ownElement(event, 'a.internal-link');
    if (!link || event.button > 1) return;
    event.preventDefault();
    host.openLink(link.dataset.href ?? link.getAttribute('href') ?? '', sourcePath, event);
  };

  component.registerDomEvent(el, 'click', (event) => {
    open(event);
    const footnote = ownElement(event, 'a.footnote-link');
    if (footnote) {
      event.preventDefault();
      const id = footnote.getAttribute('href')?.slice(1) ?? '';
      el.querySelector(`[id="${id}"]`)?.scrollIntoView({ block: 'center' });
    }
    const title = ownElement(event, '.callout.is-collapsible > .callout-title');
    if (title) foldCallout(title);
  });
  component.registerDomEvent(el, 'auxclick', open);
  component.registerDomEvent(el, 'mouseover', (event) => {
    const link = ownElement(event, 'a.internal-link');
    if (link) host.hoverLink(event, link, link.dataset.href ?? '', sourcePath);
  });
}

function foldCallout(title: HTMLElement): void {
  const folded = title.parentElement?.classList.toggle('is-collapsed') ?? false;
  title.querySelector('.callout-fold')?.classList.toggle('is-collapsed', folded);
}
