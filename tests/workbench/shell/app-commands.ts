import type { Command, EditorCommandName } from 'obsidian';
import type { App } from '../api/app';
import { MarkdownView } from '../api/markdown-view';
import { CommandPalette } from './command-palette';
import { exportToPdf } from './pdf-export';
import { QuickSwitcher } from './quick-switcher';

/** The commands that the app has without any plugin. */
export function appCommands(app: App, toggleTheme: () => void): readonly Command[] {
  const { workspace } = app;
  const inMarkdownView = (use: (view: MarkdownView) => void) => (checking: boolean) => {
    const view = workspace.getActiveViewOfType(MarkdownView);
    if (view && !checking) use(view);
    return view !== null;
  };
  const inEditor = (command: EditorCommandName) => (checking: boolean) => {
    const editor = workspace.activeEditor?.editor;
    if (!checking) editor?.exec(command);
    return editor !== undefined;
  };
  const split = (direction: 'vertical' | 'horizontal') => () => {
    const leaf = workspace.getMostRecentLeaf();
    if (leaf) void workspace.duplicateLeaf(leaf, direction);
  };
  return [
    {
      id: 'command-palette:open',
      name: 'Command palette: Open command palette',
      hotkeys: [{ modifiers: ['Mod'], key: 'p' }],
      callback: () => new CommandPalette(app).open(),
    },
    {
      id: 'switcher:open',
      name: 'Quick switcher: Open quick switcher',
      hotkeys: [{ modifiers: ['Mod'], key: 'o' }],
      callback: () => new QuickSwitcher(app).open(),
    },
    {
      id: 'app:open-settings',
      name: 'Open settings',
      hotkeys: [{ modifiers: ['Mod'], key: ',' }],
      callback: () => app.setting.open(),
    },
    { id: 'theme:toggle-light-dark', name: 'Toggle light/dark mode', callback: toggleTheme },
    {
      id: 'markdown:toggle-preview',
      name: 'Toggle reading view',
      hotkeys: [{ modifiers: ['Mod'], key: 'e' }],
      checkCallback: inMarkdownView((view) => void view.toggleMode()),
    },
    {
      id: 'editor:toggle-source',
      name: 'Toggle Live Preview/Source mode',
      checkCallback: inMarkdownView((view) => {
        const state = view.getState();
        void view.setState({ ...state, mode: 'source', source: !state.source }, { history: false });
      }),
    },
    {
      id: 'editor:save-file',
      name: 'Save current file',
      hotkeys: [{ modifiers: ['Mod'], key: 's' }],
      checkCallback: inMarkdownView((view) => void view.save()),
    },
    {
      id: 'editor:toggle-fold',
      name: 'Toggle fold on the current line',
      checkCallback: inEditor('toggleFold'),
    },
    { id: 'editor:fold-all', name: 'Fold all headings and lists', checkCallback: inEditor('foldAll') },
    { id: 'editor:unfold-all', name: 'Unfold all headings and lists', checkCallback: inEditor('unfoldAll') },
    {
      id: 'workspace:export-pdf',
      name: 'Export to PDF...',
      checkCallback: inMarkdownView(({ file }) => void (file && exportToPdf(app, file))),
    },
    {
      id: 'app:toggle-left-sidebar',
      name: 'Toggle left sidebar',
      callback: () => workspace.leftSplit.toggle(),
    },
    {
      id: 'app:toggle-right-sidebar',
      name: 'Toggle right sidebar',
      callback: () => workspace.rightSplit.toggle(),
    },
    { id: 'workspace:split-vertical', name: 'Split right', callback: split('vertical') },
    { id: 'workspace:split-horizontal', name: 'Split down', callback: split('horizontal') },
    {
      id: 'workspace:open-in-new-window',
      name: 'Open current tab in new window',
      callback: () => void workspace.duplicateLeaf(workspace.getLeaf(), 'window'),
    },
    {
      id: 'workspace:move-to-new-window',
      name: 'Move current tab to new window',
      callback: () => void workspace.moveLeafToPopout(workspace.getLeaf()),
    },
    {
      id: 'workspace:close',
      name: 'Close current tab',
      callback: () => workspace.getMostRecentLeaf()?.detach(),
    },
    {
      id: 'app:go-back',
      name: 'Navigate back',
      callback: () => void workspace.getMostRecentLeaf()?.history.back(),
    },
    {
      id: 'app:go-forward',
      name: 'Navigate forward',
      callback: () => void workspace.getMostRecentLeaf()?.history.forward(),
    },
  ];
}
