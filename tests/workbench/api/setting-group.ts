import { ExtraButtonComponent } from './extra-button-component';
import { Setting } from './setting';
import { SearchComponent } from './search-component';

/** Settings under one heading. */
export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  readonly #headerEl: HTMLElement;
  readonly #controlEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group');
    this.#headerEl = this.groupEl.createDiv('setting-item setting-item-heading');
    this.#headerEl.createDiv('setting-item-name');
    this.#controlEl = this.#headerEl.createDiv('setting-item-control');
    this.listEl = this.groupEl.createDiv('setting-items');
    this.#headerEl.hide();
  }

  setHeading(text: string | DocumentFragment): this {
    this.#headerEl.show();
    this.#headerEl.find('.setting-item-name').setText(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    this.#headerEl.show();
    callback(new SearchComponent(this.#controlEl));
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    this.#headerEl.show();
    callback(new ExtraButtonComponent(this.#controlEl));
    return this;
  }
}
