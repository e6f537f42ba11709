import type { Extension } from '@codemirror/state';
import type {
  BasesViewRegistration,
  CliFlags,
  CliHandler,
  Command,
  HoverLinkSource,
  MarkdownPostProcessor,
  MarkdownPostProcessorContext,
  ObsidianProtocolHandler,
  PluginManifest,
} from 'obsidian';
import type { App } from './app';
import { Component } from './component';
import type { EditorSuggest } from './editor-suggest';
import type { PluginSettingTab } from './setting-tab';
import type { ViewCreator } from './view-registry';

type CodeBlockHandler = (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => unknown;

/** A plugin. What it registers is undone when it is unloaded. */
export abstract class Plugin extends Component {
  settings?: unknown;

  constructor(
    readonly app: App,
    readonly manifest: PluginManifest,
  ) {
    super();
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.app.workspace.leftRibbon.addAction(icon, title, callback);
    this.register(() => el.detach());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = this.app.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => el.detach());
    return el;
  }

  /** Adds a command; its id and its name get those of the plugin in front. */
  addCommand(command: Command): Command {
    const { id, name } = this.manifest;
    command.id = `${id}:${command.id}`;
    command.name = `${name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(commandId: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.app.setting.addSettingTab(tab);
    this.register(() => this.app.setting.removeSettingTab(tab));
  }

  registerView(type: string, creator: ViewCreator): void {
    this.app.viewRegistry.registerView(type, creator);
    this.register(() => this.app.viewRegistry.unregisterView(type));
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.app.viewRegistry.registerExtensions(extensions, viewType);
    this.register(() => this.app.viewRegistry.unregisterExtensions(extensions));
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): void {
    this.#claim(this.app.registrations.hoverLinkSources, id, info, 'hover link source');
  }

  registerMarkdownPostProcessor(
    postProcessor: MarkdownPostProcessor,
    sortOrder?: number,
  ): MarkdownPostProcessor {
    if (sortOrder !== undefined) postProcessor.sortOrder = sortOrder;
    this.register(this.app.markdownExtensions.addPostProcessor(postProcessor));
    return postProcessor;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: CodeBlockHandler,
    sortOrder?: number,
  ): MarkdownPostProcessor {
    this.register(this.app.markdownExtensions.addCodeBlockProcessor(language, handler));
    const postProcessor: MarkdownPostProcessor = (el, ctx) => {
      for (const codeEl of el.findAll(`pre > code.language-${CSS.escape(language)}`)) {
        const boxEl = createDiv(`block-language-${language}`);
        codeEl.parentElement?.replaceWith(boxEl);
        handler(codeEl.getText(), boxEl, ctx);
      }
    };
    if (sortOrder !== undefined) postProcessor.sortOrder = sortOrder;
    return postProcessor;
  }

  /** False: there are no Bases here. */
  registerBasesView(_viewId: string, _registration: BasesViewRegistration): boolean {
    return false;
  }

  registerEditorExtension(extension: Extension): void {
    this.register(this.app.markdownExtensions.addEditorExtension(extension));
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.register(this.app.markdownExtensions.addEditorSuggest(suggest));
  }

  registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
    this.#claim(this.app.registrations.protocolHandlers, action, handler, 'protocol handler');
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: CliFlags | null,
    handler: CliHandler,
  ): void {
    this.#claim(this.app.registrations.cliHandlers, command, { description, flags, handler }, 'CLI handler');
  }

  /** What was saved, or null. */
  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    if (!(await adapter.exists(this.#dataPath))) return null;
    return JSON.parse(await adapter.read(this.#dataPath)) as unknown;
  }

  async saveData(data: unknown): Promise<void> {
    const { adapter } = this.app.vault;
    if (!(await adapter.exists(this.#folder))) await adapter.mkdir(this.#folder);
    await adapter.write(this.#dataPath, JSON.stringify(data, null, 2));
  }

  onUserEnable(): void {}

  onExternalSettingsChange?(): unknown;

  get #folder(): string {
    return this.manifest.dir ?? `${this.app.vault.configDir}/plugins/${this.manifest.id}`;
  }

  get #dataPath(): string {
    return `${this.#folder}/data.json`;
  }

  #claim<T>(registry: Map<string, T>, id: string, value: T, kind: string): void {
    if (registry.has(id)) throw new Error(`There is a ${kind} "${id}" already.`);
    registry.set(id, value);
    this.register(() => registry.delete(id));
  }
}
