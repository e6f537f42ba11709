import type { Component, TFile } from 'obsidian';
import type { MarkdownHost } from './markdown-host';
import { mediaElementOf } from './media-embed';
import { drawNoteFrame, NoteEmbed, type NoteRenderer } from './note-embed';
import { linkpathOf, subpathOf } from './wikilink';

/** A note that embeds itself would never end. */
const MAX_DEPTH = 5;

/** Draws what the embeds under an element name; settles when the notes among them are drawn. */
export async function loadEmbeds(
  host: MarkdownHost,
  el: HTMLElement,
  sourcePath: string,
  component: Component,
  render: NoteRenderer,
): Promise<void> {
  const pending = [...el.querySelectorAll<HTMLElement>('span.internal-embed:not(.is-loaded)')];
  await Promise.all(pending.map((embedEl) => loadEmbed(host, embedEl, sourcePath, component, render)));
}

async function loadEmbed(
  host: MarkdownHost,
  embedEl: HTMLElement,
  sourcePath: string,
  component: Component,
  render: NoteRenderer,
): Promise<void> {
  const linktext = embedEl.getAttribute('src') ?? '';
  const file = host.app.metadataCache.getFirstLinkpathDest(linkpathOf(linktext), sourcePath);
  embedEl.classList.add('is-loaded');
  if (!file) return drawMissing(embedEl, linktext);
  if (file.extension === 'md') return embedNote(host, embedEl, file, linktext, sourcePath, component, render);
  const media = mediaElementOf(embedEl, file, host.resourceUrl(file));
  if (media) {
    embedEl.classList.add('media-embed', `${media.kind}-embed`);
    embedEl.append(media.el);
  } else {
    embedEl.classList.add('file-embed', 'mod-generic');
    embedEl.append(titleEl(embedEl, file.name, 'file-embed-title'));
  }
}

async function embedNote(
  host: MarkdownHost,
  embedEl: HTMLElement,
  file: TFile,
  linktext: string,
  sourcePath: string,
  component: Component,
  render: NoteRenderer,
): Promise<void> {
  const linkEl = drawNoteFrame(embedEl, file, linktext);
  component.registerDomEvent(linkEl, 'click', (event) => host.openLink(linktext, sourcePath, event));
  if (depthOf(embedEl) > MAX_DEPTH) return;
  const note = new NoteEmbed(host, file, subpathOf(linktext), embedEl, render);
  await component.addChild(note).draw();
}

function depthOf(el: Element): number {
  let depth = 0;
  for (let at: Element | null = el; at; at = at.parentElement?.closest('.internal-embed') ?? null) depth++;
  return depth;
}

function titleEl(embedEl: HTMLElement, text: string, className: string): HTMLElement {
  const el = embedEl.ownerDocument.createElement('div');
  el.className = className;
  el.textContent = text;
  return el;
}

function drawMissing(el: HTMLElement, linktext: string): void {
  el.classList.add('file-embed', 'mod-empty');
  el.append(titleEl(el, `“${linktext}” could not be found.`, 'file-embed-title'));
}
