import type { SettingDefinitionItem, SettingDefinitionPage, SettingPage } from 'obsidian';
import type { App } from './app';
import type { Plugin } from './plugin';
import { setIcon } from './icons';
import { DrawnSettings } from './setting-definitions';

/** A tab of the settings window. */
export abstract class SettingTab {
  id = '';
  name = '';
  icon = '';
  readonly containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: SettingDefinitionItem[] = [];
  #drawn: DrawnSettings | null = null;
  #pages: SettingDefinitionPage[] = [];
  #page: SettingPage | null = null;

  constructor(readonly app: App) {}

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  getControlValue(_key: string): unknown {
    throw new Error('This tab has controls but says not where their values are: override getControlValue.');
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {
    throw new Error('This tab has controls but says not where their values go: override setControlValue.');
  }

  /** Draws nothing: a tab has definitions, or overrides this. */
  display(): void {}

  hide(): void {
    this.#clear();
  }

  /** Asks for the definitions, and draws them anew when the tab is shown. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected) this.#draw();
  }

  refreshDomState(): void {
    this.#drawn?.refresh();
  }

  /** Draws the tab into its element: from its definitions when it has any, else by `display`. */
  render(): void {
    this.#pages = [];
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) this.#draw();
    else this.display();
  }

  openPage(page: SettingDefinitionPage): void {
    this.#pages.push(page);
    this.#draw();
  }

  #draw(): void {
    this.#clear();
    const page = this.#pages.at(-1);
    if (page) this.#drawBackTo(page);
    if (page?.page) {
      this.#page = page.page();
      this.containerEl.append(this.#page.rootEl);
      this.#page.display();
      return;
    }
    const bodyEl = this.containerEl.createDiv();
    this.#drawn = new DrawnSettings(this, bodyEl, page ? (page.items ?? []) : this.settingItems);
  }

  #drawBackTo(page: SettingDefinitionPage): void {
    const barEl = this.containerEl.createDiv('setting-page-titlebar');
    const backEl = barEl.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
    setIcon(backEl, 'arrow-left');
    backEl.addEventListener('click', () => {
      this.#pages.pop();
      this.#draw();
    });
    barEl.createDiv({ cls: 'setting-page-title', text: page.name });
  }

  #clear(): void {
    this.#page?.hide();
    this.#page = null;
    this.#drawn?.clear();
    this.#drawn = null;
    this.containerEl.empty();
  }
}

/** The tab of a plugin; the values of its controls are `plugin.settings`. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }

  override getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = (this.plugin.settings ?? {}) as Record<string, unknown>;
    settings[key] = value;
    this.plugin.settings = settings;
    await this.plugin.saveData(settings);
  }
}
