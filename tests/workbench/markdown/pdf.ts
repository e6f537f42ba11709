import type { Component } from 'obsidian';
import type { MarkdownHost } from './markdown-host';
import { renderMarkdown } from './renderer';

/** A note as it is exported to PDF: in one piece, once what post-processors promised has come. */
export async function renderPdf(
  host: MarkdownHost,
  text: string,
  sourcePath: string,
  component: Component,
): Promise<HTMLElement> {
  const doc = host.app.workspace.containerEl.ownerDocument;
  const printEl = doc.createElement('div');
  printEl.className = 'print theme-light';
  const previewEl = doc.createElement('div');
  previewEl.className = 'markdown-preview-view markdown-rendered';
  printEl.append(previewEl);
  await renderMarkdown(host, text, previewEl, sourcePath, component, 'pdf');
  return printEl;
}
