import type { OpenViewState, PaneType } from 'obsidian';
import { parseLinktext } from './linktext';
import { extensionOf, folderOf, nameOf } from './normalize-path';
import type { TFile } from './vault-file';
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

async function makeNote(workspace: Workspace, linkpath: string): Promise<TFile> {
  const { vault } = workspace.app;
  const path = extensionOf(nameOf(linkpath)) === 'md' ? linkpath : `${linkpath}.md`;
  const folder = folderOf(path);
  if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
  return vault.getFileByPath(path) ?? vault.create(path, '');
}
