import type {
  SettingControl,
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
} from 'obsidian';
import { setIcon } from './icons';
import { Setting } from './setting';
import { drawControl } from './setting-controls';
import { SettingGroup } from './setting-group';
import { addListControls } from './setting-list';
import type { SettingTab } from './setting-tab';

type Flag = boolean | (() => boolean) | undefined;
const valueOf = <T>(value: T | (() => T)): T => (typeof value === 'function' ? (value as () => T)() : value);
const isSet = (flag: Flag, otherwise: boolean) => (flag === undefined ? otherwise : valueOf(flag));

/** The settings of a tab, drawn from their definitions. */
export class DrawnSettings {
  readonly #refreshers: (() => void)[] = [];
  readonly #cleanups: (() => void)[] = [];

  constructor(
    readonly tab: SettingTab,
    readonly containerEl: HTMLElement,
    items: readonly SettingDefinitionItem[],
  ) {
    let open: SettingGroup | null = null;
    items.forEach((item, index) => {
      if ('type' in item && item.type !== 'page') {
        open = null;
        this.#drawGroup(item);
      } else {
        open ??= new SettingGroup(containerEl);
        this.#drawItem(item, open, index);
      }
    });
    this.refresh();
  }

  /** Asks anew what is visible and what is disabled. */
  refresh(): void {
    for (const refresher of this.#refreshers) refresher();
  }

  /** Lets go of what `render` callbacks made. */
  clear(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.containerEl.empty();
  }

  #drawGroup(definition: SettingDefinitionGroup | SettingDefinitionList): void {
    const group = new SettingGroup(this.containerEl);
    if (definition.heading !== undefined) group.setHeading(definition.heading);
    if (definition.cls !== undefined) group.addClass(...definition.cls.split(/\s+/));
    if (definition.type === 'list') group.addClass('mod-list');
    this.#refreshers.push(() => group.groupEl.toggle(isSet(definition.visible, true)));
    const items = definition.items ?? [];
    const settings = items.map((item, index) => this.#drawItem(item, group, index));
    for (const configure of definition.extraButtons ?? []) group.addExtraButton(configure);
    const { search } = definition;
    if (search) {
      group.addSearch((field) =>
        field.setPlaceholder(search.placeholder ?? '').onChange((query) =>
          items.forEach((item, index) => {
            const isFiltered = !('type' in item) && isSet(item.searchable, true);
            settings[index]?.settingEl.toggle(!isFiltered || query === '' || search.match(item, query));
          }),
        ),
      );
    }
    if (definition.type === 'list') addListControls(definition as SettingDefinitionList, group, settings);
  }

  #drawItem(item: SettingDefinition | SettingDefinitionPage, group: SettingGroup, index: number): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) {
      setting.setDesc(
        typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment),
      );
    }
    this.#refreshers.push(() => setting.settingEl.toggle(isSet(item.visible, true)));
    if ('type' in item) this.#drawPageLink(item, setting);
    else if (item.control) this.#bind(setting, item.control);
    else if (item.render) {
      const cleanup = item.render(setting, group);
      if (cleanup) this.#cleanups.push(cleanup);
    } else if (item.action) {
      const { action, disabled } = item;
      this.#refreshers.push(() => void setting.setDisabled(isSet(disabled, false)));
      onPress(setting.settingEl, () => {
        if (!isSet(disabled, false)) action(setting.settingEl, index);
      });
    }
    return setting;
  }

  #drawPageLink(page: SettingDefinitionPage, setting: Setting): void {
    setting.addDisplayValue((display) => {
      display.setValue(page.displayValue === undefined ? null : valueOf(page.displayValue));
      display.setStatus(page.status === undefined ? null : valueOf(page.status));
    });
    setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'chevron-right');
    onPress(setting.settingEl, () => this.tab.openPage(page));
  }

  #bind(setting: Setting, control: SettingControl): void {
    const { key } = control;
    const check = async (value: unknown) => {
      const message = await control.validate?.(value as never);
      setting.setErrorMessage(message ? message : null);
      return !message;
    };
    const get = () => this.tab.getControlValue(key) ?? control.defaultValue;
    const set = async (value: unknown) => {
      if (!(await check(value))) return;
      await this.tab.setControlValue(key, value);
      this.refresh();
    };
    drawControl(setting, control, { app: this.tab.app, get, set });
    this.#refreshers.push(() => void setting.setDisabled(isSet(control.disabled, false)));
    void check(get());
  }
}

function onPress(el: HTMLElement, action: () => void): void {
  el.addClass('mod-clickable', 'tappable');
  el.setAttrs({ role: 'button', tabindex: 0 });
  el.addEventListener('click', action);
  el.addEventListener('keydown', (event) => {
    if (event.target !== el || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    action();
  });
}
