import type { MarkdownView } from './markdown-view';
import { Menu } from './menu';

/** Tells the workspace of pasting, dropping and the context menu in the editor of a view. */
export function listenToEditorEvents(view: MarkdownView, sourceEl: HTMLElement): void {
  const { workspace } = view.app;
  // Before the editor itself hears of it: it leaves alone what a plugin has prevented.
  const tell = (name: string) => (event: Event) => workspace.trigger(name, event, view.editor, view);
  view.registerDomEvent(sourceEl, 'paste', tell('editor-paste'), true);
  view.registerDomEvent(sourceEl, 'drop', tell('editor-drop'), true);
  view.registerDomEvent(sourceEl, 'contextmenu', (event) => {
    event.preventDefault();
    const menu = new Menu();
    addClipboardItems(menu, view);
    workspace.trigger('editor-menu', menu, view.editor, view);
    menu.showAtMouseEvent(event as MouseEvent);
  });
}

function addClipboardItems(menu: Menu, { editor }: MarkdownView): void {
  const { clipboard } = editor.cm.dom.win.navigator;
  const item = (title: string, icon: string, action: () => Promise<void>) =>
    menu.addItem((line) => line.setSection('clipboard').setTitle(title).setIcon(icon).onClick(action));
  if (editor.somethingSelected()) {
    item('Cut', 'scissors', async () => {
      await clipboard.writeText(editor.getSelection());
      editor.replaceSelection('');
    });
    item('Copy', 'copy', () => clipboard.writeText(editor.getSelection()));
  }
  item('Paste', 'clipboard', async () => editor.replaceSelection(await clipboard.readText()));
}
