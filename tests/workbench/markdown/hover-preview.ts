import type { Component, TFile } from 'obsidian';
import { excerptOf } from './excerpt';
import type { MarkdownHost } from './markdown-host';
import { renderMarkdown } from './renderer';

/** Draws what a popover shows of a note: the part that the subpath names, or the whole. */
export async function renderHoverPreview(
  host: MarkdownHost,
  file: TFile,
  subpath: string,
  el: HTMLElement,
  component: Component,
): Promise<void> {
  const doc = el.ownerDocument;
  const embedEl = doc.createElement('div');
  embedEl.className = 'markdown-embed is-loaded';
  const contentEl = doc.createElement('div');
  contentEl.className = 'markdown-embed-content';
  const previewEl = doc.createElement('div');
  previewEl.className = 'markdown-preview-view markdown-rendered node-insert-event';
  contentEl.append(previewEl);
  embedEl.append(contentEl);
  el.append(embedEl);
  const text = await host.readText(file);
  await renderMarkdown(host, excerptOf(text, subpath) ?? text, previewEl, file.path, component, 'hover');
}
