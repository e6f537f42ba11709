import type { CliFlags, CliHandler, HoverLinkSource, ObsidianProtocolHandler, UserEvent } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import { markdownHostOf } from './app-markdown-host';
import { Commands } from './commands';
import { DataAdapter } from './data-adapter';
import { FileManager } from './file-manager';
import { Keymap } from './keymap';
import { listenForLinks } from './link-events';
import { MarkdownExtensions } from './markdown-extensions';
import { MarkdownView } from './markdown-view';
import { MetadataCache } from './metadata-cache';
import type { Modal } from './modal';
import { Platform } from './platform';
import { RenderContext } from './render-context';
import { Scope } from './scope';
import { SecretStorage } from './secret-storage';
import type { SettingTab } from './setting-tab';
import { listenForTooltips } from './tooltip';
import { Vault } from './vault';
import type { VaultStore } from './vault-store';
import { ViewRegistry } from './view-registry';
import { Workspace } from './workspace';

/** Where what is chosen in the app's own settings is kept. */
const APP_CONFIG = 'app.json';

/** What an app is made of beside the API. */
export interface AppOptions {
  readonly store: VaultStore;
  /** How a note is opened when nothing else is said. */
  readonly defaultMode?: 'reading' | 'live' | 'source';
}

/** The settings window, as plugins reach it. */
export interface SettingsHost {
  open(): void;
  close(): void;
  openTabById(id: string): SettingTab | null;
  addSettingTab(tab: SettingTab): void;
  removeSettingTab(tab: SettingTab): void;
}

/** The app: its vault, its window, and what plugins have registered. */
export class App {
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly viewRegistry = new ViewRegistry();
  readonly markdownExtensions = new MarkdownExtensions();
  readonly commands: Commands;
  readonly secretStorage = new SecretStorage();
  readonly renderContext = new RenderContext();
  readonly openModals: Modal[] = [];
  readonly registrations = {
    hoverLinkSources: new Map<string, HoverLinkSource>(),
    protocolHandlers: new Map<string, ObsidianProtocolHandler>(),
    cliHandlers: new Map<string, { description: string; flags: CliFlags | null; handler: CliHandler }>(),
  };
  defaultMode: 'reading' | 'live' | 'source';
  lastEvent: UserEvent | null = null;
  /** Given by the shell. */
  setting: SettingsHost;
  #workspace: Workspace | null = null;
  #markdownHost: MarkdownHost | null = null;
  #statusBarEl: HTMLElement | null = null;

  constructor({ store, defaultMode = 'live' }: AppOptions) {
    this.vault = new Vault(new DataAdapter(store));
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this);
    this.commands = new Commands(this);
    this.defaultMode = defaultMode;
    this.setting = new NoSettingsWindow();
    this.viewRegistry.registerView('markdown', (leaf) => new MarkdownView(leaf));
    this.viewRegistry.registerExtensions(['md'], 'markdown');
  }

  /** Made when it is first asked for: a vault alone needs no DOM. */
  get workspace(): Workspace {
    this.#workspace ??= new Workspace(this, createDiv());
    return this.#workspace;
  }

  get markdownHost(): MarkdownHost {
    this.#markdownHost ??= markdownHostOf(this);
    return this.#markdownHost;
  }

  get statusBarEl(): HTMLElement {
    this.#statusBarEl ??= createDiv('status-bar');
    return this.#statusBarEl;
  }

  /** Loads the vault and what is known of its notes. */
  async loadVault(): Promise<void> {
    await this.vault.load();
    this.vault.config = { ...((await this.loadConfig(APP_CONFIG)) ?? {}) };
    await this.metadataCache.initialize();
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const text = localStorage.getItem(this.#localKey(key));
    return text === null ? null : (JSON.parse(text) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) localStorage.removeItem(this.#localKey(key));
    else localStorage.setItem(this.#localKey(key), JSON.stringify(data));
  }

  /** What is kept in a file of the config folder; null when there is none. */
  async loadConfig(name: string): Promise<unknown> {
    const path = this.#configPath(name);
    if (!(await this.vault.adapter.exists(path))) return null;
    return JSON.parse(await this.vault.adapter.read(path)) as unknown;
  }

  async saveConfig(name: string, data: unknown): Promise<void> {
    const { adapter } = this.vault;
    if (!(await adapter.exists(this.vault.configDir))) await adapter.mkdir(this.vault.configDir);
    await adapter.write(this.#configPath(name), JSON.stringify(data, null, 2));
  }

  /** Listens to keys and to what tooltips need, in one window; returns how to stop. */
  listenToWindow(win: Window): () => void {
    listenForTooltips(win.document);
    const note = (event: Event) => (this.lastEvent = event as UserEvent);
    const types = ['pointerdown', 'click', 'keydown', 'touchstart'];
    for (const type of types) win.addEventListener(type, note, true);
    const stopKeys = this.keymap.listen(win);
    const stopLinks = listenForLinks(this, win);
    return () => {
      stopKeys();
      stopLinks();
      for (const type of types) win.removeEventListener(type, note, true);
    };
  }

  /** A phone has a layout of its own; what is chosen is for all devices. */
  #configPath(name: string): string {
    const isOwn = Platform.isMobile && name !== APP_CONFIG;
    return `${this.vault.configDir}/${isOwn ? name.replace(/\.json$/, '-mobile.json') : name}`;
  }

  #localKey(key: string): string {
    return `${this.vault.getName()}-${key}`;
  }
}

/** The tabs of an app without a window for them. */
class NoSettingsWindow implements SettingsHost {
  readonly tabs: SettingTab[] = [];

  open(): void {
    throw new Error('This app has no settings window.');
  }

  close(): void {}

  openTabById(id: string): SettingTab | null {
    return this.tabs.find((tab) => tab.id === id) ?? null;
  }

  addSettingTab(tab: SettingTab): void {
    tab.update();
    this.tabs.push(tab);
  }

  removeSettingTab(tab: SettingTab): void {
    this.tabs.remove(tab);
  }
}
