import type { Component } from 'obsidian';
import type { MarkdownHost } from './markdown-host';
import { renderMarkdown } from './renderer';

/** Draws the text of a Canvas card: it belongs to no note, and its source path is ''. */
export async function renderCanvasCard(
  host: MarkdownHost,
  text: string,
  el: HTMLElement,
  component: Component,
): Promise<void> {
  const previewEl = el.ownerDocument.createElement('div');
  previewEl.className = 'markdown-preview-view markdown-rendered';
  el.classList.add('canvas-node-content', 'markdown-embed');
  el.append(previewEl);
  await renderMarkdown(host, text, previewEl, '', component, 'canvas');
}
