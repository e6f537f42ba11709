import type { App as ObsidianApp, Component as ObsidianComponent } from 'obsidian';
import { renderMarkdown } from '../markdown/renderer';
import type { App } from './app';
import type { Component } from './component';
import type { HoverPopover } from './hover-popover';
import { MarkdownRenderChild } from './markdown-render-child';

/** Draws Markdown into elements of a plugin's own. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  abstract readonly app: App;
  hoverPopover: HoverPopover | null = null;

  /** Appends the drawn Markdown to `el`; what the note's post-processors make lives as long as `component`. */
  static async render(
    app: App | ObsidianApp,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component | ObsidianComponent,
  ): Promise<void> {
    const { markdownHost } = app as App;
    await renderMarkdown(markdownHost, markdown, el, sourcePath, component as ObsidianComponent, 'fragment');
  }

  /** The old form: it does not say which app. */
  static renderMarkdown(): Promise<void> {
    throw new Error(
      'The workbench has no MarkdownRenderer.renderMarkdown(): it is deprecated, use render().',
    );
  }
}
