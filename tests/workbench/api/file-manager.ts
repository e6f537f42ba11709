import type { DataWriteOptions } from 'obsidian';
import type { App } from './app';
import { ConfirmationModal } from './confirmation-modal';
import { getFrontMatterInfo } from './front-matter';
import { updateLinksTo } from './link-update';
import { folderOf, nameOf, normalizePath } from './normalize-path';
import type { TAbstractFile, TFolder } from './vault-file';
import { TFile } from './vault-file';
import { parseYaml, stringifyYaml } from './yaml-text';

/** What is done to files with the reader's habits in mind: where new ones go, how links to them are written. */
export class FileManager {
  constructor(readonly app: App) {}

  /** By the setting “Default location for new notes”; the root where there is no such folder. */
  getNewFileParent(sourcePath: string, _newFilePath?: string): TFolder {
    const { vault } = this.app;
    const folder = vault.getConfig('newFileFolderPath');
    const parents: Readonly<Record<string, TFolder | null>> = {
      current: vault.getFolderByPath(folderOf(normalizePath(sourcePath))),
      folder: typeof folder === 'string' ? vault.getFolderByPath(normalizePath(folder)) : null,
    };
    return parents[String(vault.getConfig('newFileLocation'))] ?? vault.getRoot();
  }

  /** Renames, and rewrites the links of other notes to the file. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    if (file instanceof TFile)
      await updateLinksTo(this.app, file, () => this.app.vault.rename(file, newPath));
    else await this.app.vault.rename(file, newPath);
  }

  promptForDeletion(file: TAbstractFile): Promise<boolean> {
    return new Promise((resolve) => {
      let isSure = false;
      const modal = new ConfirmationModal(this.app).setTitle('Delete file');
      modal.setContent(`Are you sure you want to delete “${file.name}”?`);
      modal.addButton((button) => {
        button.setButtonText('Delete').setWarning();
        button.onClick(() => {
          isSure = true;
        });
      });
      modal.addCancelButton();
      modal.setCloseCallback(() => {
        if (isSure) void this.trashFile(file).then(() => resolve(true));
        else resolve(false);
      });
      modal.open();
    });
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.app.vault.trash(file, false);
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const isSelf = file.path === normalizePath(sourcePath) && subpath !== '';
    const target = isSelf ? '' : this.app.metadataCache.fileToLinktext(file, sourcePath);
    const name = alias === '' || alias === target + subpath ? '' : `|${alias}`;
    return `${file.extension === 'md' ? '' : '!'}[[${target}${subpath}${name}]]`;
  }

  /** Changes the properties of a note; throws `YAMLParseError` when they cannot be read. */
  async processFrontMatter(
    file: TFile,
    change: (frontmatter: Record<string, unknown>) => void,
    options?: DataWriteOptions,
  ): Promise<void> {
    const edit = (text: string) => {
      const { frontmatter, contentStart } = getFrontMatterInfo(text);
      const parsed = parseYaml(frontmatter);
      const properties =
        typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
      change(properties);
      const rest = text.slice(contentStart);
      return Object.keys(properties).length === 0 ? rest : `---\n${stringifyYaml(properties)}---\n${rest}`;
    };
    await this.app.vault.process(file, edit, options);
  }

  /** A path for an attachment that no file has yet. */
  async getAvailablePathForAttachment(filename: string, _sourcePath?: string): Promise<string> {
    const name = nameOf(normalizePath(filename));
    const folder = folderOf(normalizePath(filename));
    const dot = name.lastIndexOf('.');
    const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    for (let count = 0; ; count++) {
      const path = normalizePath(`${folder}/${count === 0 ? stem : `${stem} ${count}`}${end}`);
      if (!(await this.app.vault.adapter.exists(path))) return path;
    }
  }
}
