import type { Extension } from '@codemirror/state';
import type { App, MarkdownPostProcessor, TFile } from 'obsidian';
import type { CodeBlockProcessor, MarkdownHost } from './markdown-host';

/** A vault of texts in memory for tests of what draws and edits notes; what the host was asked for is kept. */
export class StandInHost implements MarkdownHost {
  readonly app: App;
  readonly processors: MarkdownPostProcessor[] = [];
  readonly codeBlocks = new Map<string, CodeBlockProcessor>();
  readonly extensions: Extension[] = [];
  readonly opened: { linktext: string; sourcePath: string }[] = [];
  readonly hovered: { linktext: string; sourcePath: string }[] = [];

  readonly #changed: ((file: TFile) => unknown)[] = [];
  readonly #find: (path: string) => TFile | undefined;

  constructor(private readonly notes: Record<string, string> = {}) {
    const files = Object.keys(notes).map(fileOf);
    this.#find = (path) => files.find((file) => [file.path, file.name, file.basename].includes(path));
    const metadataCache = {
      getFirstLinkpathDest: (path: string) => this.#find(path) ?? null,
      on: (name: string, callback: (file: TFile) => unknown) => {
        if (name === 'changed') this.#changed.push(callback);
        return { e: { offref: () => void this.#changed.splice(this.#changed.indexOf(callback), 1) } };
      },
    };
    const workspace = { containerEl: { ownerDocument: globalThis.document } };
    this.app = { metadataCache, workspace } as unknown as App;
  }

  postProcessors = () => this.processors;
  codeBlockProcessor = (language: string) => this.codeBlocks.get(language) ?? null;
  editorExtensions = () => this.extensions;
  readText = (file: TFile) => Promise.resolve(this.notes[file.path] ?? '');
  resourceUrl = (file: TFile) => `app://vault/${file.path}`;

  /** Changes the text of a note, as an edit in another view would. */
  edit(path: string, text: string): void {
    this.notes[path] = text;
    const file = this.#find(path);
    if (file) for (const callback of [...this.#changed]) callback(file);
  }

  openLink(linktext: string, sourcePath: string): void {
    this.opened.push({ linktext, sourcePath });
  }

  hoverLink(_event: MouseEvent, _targetEl: HTMLElement, linktext: string, sourcePath: string): void {
    this.hovered.push({ linktext, sourcePath });
  }
}

function fileOf(path: string): TFile {
  const name = path.replace(/^.*\//, '');
  const dot = name.lastIndexOf('.');
  const file = { path, name, basename: name.slice(0, dot), extension: name.slice(dot + 1) };
  return file as TFile;
}
