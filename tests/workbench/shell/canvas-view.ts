import { Component } from '../api/component';
import { FileView } from '../api/file-view';
import type { TFile } from '../api/vault-file';
import { renderCanvasCard } from '../markdown/canvas-card';
import { parseCanvas, type CanvasNode } from '../markdown/canvas-file';
import { excerptOf } from '../markdown/excerpt';
import { renderMarkdown } from '../markdown/renderer';

/** A Canvas, to look at: cards of text and of files where they lie. */
export class CanvasView extends FileView {
  override icon = 'lucide-layout-dashboard';
  #cards = new Component();

  override getViewType(): string {
    return 'canvas';
  }

  override async onLoadFile(file: TFile): Promise<void> {
    const nodes = parseCanvas(await this.app.vault.cachedRead(file));
    this.#cards = this.addChild(new Component());
    const canvasEl = this.contentEl.createDiv('canvas-wrapper').createDiv('canvas');
    const left = Math.min(...nodes.map(({ x }) => x));
    const top = Math.min(...nodes.map(({ y }) => y));
    await Promise.all(nodes.map((node) => this.#drawCard(canvasEl, node, node.x - left, node.y - top)));
  }

  override async onUnloadFile(): Promise<void> {
    this.removeChild(this.#cards);
    this.contentEl.empty();
    return Promise.resolve();
  }

  async #drawCard(canvasEl: HTMLElement, node: CanvasNode, left: number, top: number): Promise<void> {
    const nodeEl = canvasEl.createDiv('canvas-node');
    nodeEl.setCssStyles({
      left: `${left}px`,
      top: `${top}px`,
      width: `${node.width}px`,
      height: `${node.height}px`,
    });
    const contentEl = nodeEl.createDiv('canvas-node-container').createDiv();
    const { markdownHost: host, vault } = this.app;
    if (node.type === 'text') return renderCanvasCard(host, node.text, contentEl, this.#cards as never);
    const file = vault.getFileByPath(node.file);
    contentEl.addClass('canvas-node-content', 'markdown-embed');
    if (!file) return void contentEl.createDiv({ cls: 'file-embed mod-empty', text: node.file });
    const previewEl = contentEl.createDiv('markdown-preview-view markdown-rendered');
    const text = excerptOf(await vault.cachedRead(file), node.subpath) ?? '';
    await renderMarkdown(host, text, previewEl, file.path, this.#cards as never, 'embed');
  }
}
