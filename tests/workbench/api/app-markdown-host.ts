import type { App as ObsidianApp, TFile as ObsidianFile } from 'obsidian';
import type { CodeBlockProcessor, MarkdownHost } from '../markdown/markdown-host';
import type { App } from './app';
import { Keymap } from './keymap';
import { MarkdownView } from './markdown-view';
import type { TFile } from './vault-file';

/** Answers from an app what rendering and editing ask. */
export function markdownHostOf(app: App): MarkdownHost {
  const extensions = app.markdownExtensions;
  return {
    app: app as unknown as ObsidianApp,
    postProcessors: () => extensions.postProcessors,
    codeBlockProcessor: (language): CodeBlockProcessor | null => extensions.codeBlockProcessor(language),
    editorExtensions: () => extensions.editorExtensions,
    readText: (file: ObsidianFile) => app.vault.cachedRead(file as TFile),
    resourceUrl: (file: ObsidianFile) => app.vault.getResourcePath(file as TFile),
    openLink: (linktext, sourcePath, event) =>
      void app.workspace.openLinkText(linktext, sourcePath, Keymap.isModEvent(event)),
    hoverLink: (event, targetEl, linktext, sourcePath) => {
      const view = app.workspace.allLeaves().find(({ view }) => view.containerEl.contains(targetEl))?.view;
      const source = view instanceof MarkdownView && view.getMode() === 'source' ? 'editor' : 'preview';
      const hoverParent = view instanceof MarkdownView ? view : app.renderContext;
      app.workspace.trigger('hover-link', { event, source, hoverParent, targetEl, linktext, sourcePath });
    },
  };
}
