import type { App } from '../api/app';
import { Modal } from '../api/modal';
import { Setting } from '../api/setting';
import { SettingTab } from '../api/setting-tab';
import type { Plugins } from '../hosting/plugins';

/** The settings of the app and of its plugins, a tab each. */
export class SettingsWindow extends Modal {
  readonly #tabs: SettingTab[] = [];
  readonly #headersEl: HTMLElement;
  readonly #contentEl: HTMLElement;
  #active: SettingTab | null = null;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.contentEl.addClass('vertical-tabs-container');
    this.#headersEl = this.contentEl.createDiv('vertical-tab-header');
    this.#contentEl = this.contentEl.createDiv('vertical-tab-content-container');
  }

  get activeTab(): SettingTab | null {
    return this.#active;
  }

  addSettingTab(tab: SettingTab): void {
    tab.update();
    this.#tabs.push(tab);
    this.#drawHeaders();
  }

  removeSettingTab(tab: SettingTab): void {
    this.#tabs.remove(tab);
    if (this.#active === tab) this.#show(this.#tabs[0] ?? null);
    this.#drawHeaders();
  }

  openTabById(id: string): SettingTab | null {
    const tab = this.#tabs.find((other) => other.id === id) ?? null;
    if (tab) this.#show(tab);
    return tab;
  }

  override onOpen(): void {
    this.#show(this.#active ?? this.#tabs[0] ?? null);
  }

  override onClose(): void {
    this.#active?.hide();
    this.#active?.containerEl.detach();
  }

  #show(tab: SettingTab | null): void {
    this.#active?.hide();
    this.#active = tab;
    this.#contentEl.empty();
    this.#drawHeaders();
    if (!tab || !this.isOpen) return;
    this.#contentEl.append(tab.containerEl);
    tab.render();
  }

  #drawHeaders(): void {
    this.#headersEl.empty();
    const groups = [
      ['Options', this.#tabs.filter((tab) => tab instanceof AppSettingTab)],
      ['Community plugins', this.#tabs.filter((tab) => !(tab instanceof AppSettingTab))],
    ] as const;
    for (const [title, tabs] of groups) {
      if (tabs.length === 0) continue;
      const groupEl = this.#headersEl.createDiv('vertical-tab-header-group');
      groupEl.createDiv({ cls: 'vertical-tab-header-group-title', text: title });
      for (const tab of tabs) {
        const el = groupEl.createDiv({
          cls: 'vertical-tab-nav-item tappable',
          text: tab.name,
          attr: { tabindex: 0, 'data-setting-id': tab.id },
        });
        el.toggleClass('is-active', tab === this.#active);
        el.addEventListener('click', () => this.#show(tab));
        el.addEventListener('keydown', (event) => {
          if (event.key === 'Enter') this.#show(tab);
        });
      }
    }
  }
}

/** The workbench's own settings: how it looks, and which plugins run. */
export class AppSettingTab extends SettingTab {
  override id = 'workbench';
  override name = 'Workbench';

  constructor(
    app: App,
    readonly plugins: Plugins,
    readonly setDark: (isDark: boolean) => void,
  ) {
    super(app);
  }

  override display(): void {
    this.containerEl.empty();
    new Setting(this.containerEl)
      .setName('Dark colours')
      .addToggle((toggle) => toggle.setValue(this.app.isDarkMode()).onChange(this.setDark));
    new Setting(this.containerEl).setName('Plugins').setHeading();
    for (const { id, name, version, description } of Object.values(this.plugins.manifests)) {
      new Setting(this.containerEl)
        .setName(`${name} ${version}`)
        .setDesc(description)
        .addToggle((toggle) =>
          toggle.setValue(this.plugins.enabledPlugins.has(id)).onChange((isOn) => {
            if (isOn) void this.plugins.enablePluginAndSave(id);
            else void this.plugins.disablePluginAndSave(id);
          }),
        );
    }
  }
}
