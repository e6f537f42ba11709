import type { OpenViewState, PaneType } from 'obsidian';
import { parseLinktext } from './linktext';
import { extensionOf, folderOf, nameOf } from './normalize-path';
import type { Menu } from './menu';
import type { TFile } from './vault-file';
import type { WorkspaceLeaf } from './workspace-leaf';
import type { Workspace } from './workspace';

/** Opens what a link means, at the part of the note that it names; a note that does not exist is made. */
export async function openLink(
  workspace: Workspace,
  linktext: string,
  sourcePath: string,
  newLeaf: PaneType | boolean = false,
  openViewState: OpenViewState = {},
): Promise<void> {
  const { path, subpath } = parseLinktext(linktext);
  const file =
    workspace.app.metadataCache.getFirstLinkpathDest(path, sourcePath) ??
    (path === '' ? null : await makeNote(workspace, path));
  if (!file) return;
  const eState = { ...openViewState.eState, ...(subpath === '' ? {} : { subpath }) };
  await workspace.getLeaf(newLeaf).openFile(file, { ...openViewState, eState });
}

/** Adds to a menu the ways to open a link, and what plugins offer for its file; false when it means none. */
export function addLinkItems(
  workspace: Workspace,
  menu: Menu,
  linktext: string,
  sourcePath: string,
  leaf?: WorkspaceLeaf,
): boolean {
  const ways = [
    ['Open link', 'file', false],
    ['Open in new tab', 'file-plus', 'tab'],
    ['Open to the right', 'separator-vertical', 'split'],
  ] as const;
  for (const [title, icon, newLeaf] of ways) {
    menu.addItem((item) =>
      item
        .setSection('open')
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => void openLink(workspace, linktext, sourcePath, newLeaf)),
    );
  }
  const file = workspace.app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
  if (file) workspace.trigger('file-menu', menu, file, 'link-context-menu', leaf);
  return file !== null;
}

async function makeNote(workspace: Workspace, linkpath: string): Promise<TFile> {
  const { vault } = workspace.app;
  const path = extensionOf(nameOf(linkpath)) === 'md' ? linkpath : `${linkpath}.md`;
  const folder = folderOf(path);
  if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
  return vault.getFileByPath(path) ?? vault.create(path, '');
}
