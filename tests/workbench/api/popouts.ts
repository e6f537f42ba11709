import type { WorkspaceWindowInitData } from 'obsidian';
import { installDom } from './dom-globals';
import { Platform } from './platform';
import { WorkspaceWindow } from './workspace-roots';
import { leavesIn } from './workspace-tree';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

/** The windows beside the main one. They share its script, and have their own document and prototypes. */
export class Popouts {
  readonly roots: WorkspaceWindow[] = [];

  constructor(readonly workspace: Workspace) {}

  /** Opens an empty window; throws on a phone, and when the browser forbids it. */
  open({
    x = 80,
    y = 80,
    size = { width: 800, height: 600 },
  }: WorkspaceWindowInitData = {}): WorkspaceWindow {
    if (Platform.isMobile) throw new Error('Popout windows are not supported on mobile.');
    const features = `popup,left=${x},top=${y},width=${size.width},height=${size.height}`;
    const win = window.open('about:blank', '_blank', features);
    if (!win) throw new Error('The browser did not allow a second window.');
    // Gives the blank document the address of this one: without it the frames in it would send no referrer.
    win.document.open();
    win.document.close();
    installDom(win);
    const root = new WorkspaceWindow(this.workspace, win);
    const undress = this.#dress(win);
    const workspaceEl = win.document.body.createDiv('app-container').createDiv('workspace');
    workspaceEl.append(root.containerEl);
    this.roots.push(root);
    const stop = this.workspace.app.listenToWindow(win);
    win.addEventListener('pagehide', () => {
      stop();
      undress();
      this.#forget(root);
    });
    this.workspace.trigger('window-open', root, win);
    return root;
  }

  /** Closes a window and the views in it. */
  close(root: WorkspaceWindow): void {
    root.win.close();
    this.#forget(root);
  }

  closeAll(): void {
    for (const root of [...this.roots]) this.close(root);
  }

  #forget(root: WorkspaceWindow): void {
    if (!this.roots.includes(root)) return;
    this.roots.remove(root);
    for (const leaf of leavesIn([root])) this.#drop(leaf);
    this.workspace.trigger('window-close', root, root.win);
    this.workspace.onLayoutChange();
  }

  #drop(leaf: WorkspaceLeaf): void {
    leaf.parent = null;
    void leaf.view.close();
    this.workspace.onLeafGone(leaf);
  }

  /** Has a window look like the main one; returns what ends that. */
  #dress(win: Window): () => void {
    const { document: doc } = win;
    doc.title = document.title;
    doc.body.className = `${document.body.className} is-popout-window`;
    const copyStyles = () => {
      doc.head.findAll?.('style').forEach((el) => el.remove());
      for (const { cssRules } of document.styleSheets) {
        // The rules, not the address: what a window loads before a test can see it is lost to the test.
        doc.head.createEl('style', { text: Array.from(cssRules, ({ cssText }) => cssText).join('\n') });
      }
    };
    copyStyles();
    const ref = this.workspace.on('css-change', () => {
      doc.body.className = `${document.body.className} is-popout-window`;
      copyStyles();
    });
    return () => this.workspace.offref(ref);
  }
}
