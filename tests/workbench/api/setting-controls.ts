import type { SettingControl, TAbstractFile } from 'obsidian';
import { AbstractInputSuggest } from './abstract-input-suggest';
import type { App } from './app';
import type { Setting } from './setting';
import type { AbstractTextComponent } from './text-component';
import { TFile, TFolder } from './vault-file';

/** What a control reads and writes: a value of the tab, and whether it may be kept. */
export interface ControlBinding {
  readonly app: App;
  readonly get: () => unknown;
  /** Keeps the value when `validate` allows it; says why not on the setting. */
  readonly set: (value: unknown) => Promise<void>;
}

/** Draws the control of a setting; returns how to enable and disable it. */
export function drawControl(
  setting: Setting,
  control: SettingControl,
  { app, get, set }: ControlBinding,
): void {
  const change = (value: unknown) => void set(value);
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const bindText = (component: AbstractTextComponent<HTMLInputElement | HTMLTextAreaElement>) => {
    if ('placeholder' in control) component.setPlaceholder(control.placeholder ?? '');
    component.setValue(text(get()));
    component.onChange(change);
  };
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(get() === true).onChange(change));
      return;
    case 'dropdown':
      setting.addDropdown((dropdown) =>
        dropdown.addOptions(control.options).setValue(text(get())).onChange(change),
      );
      return;
    case 'text':
      setting.addText(bindText);
      return;
    case 'textarea':
      setting.addTextArea((area) => {
        bindText(area);
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
      });
      return;
    case 'number':
      setting.addText((field) => {
        bindText(field);
        field.inputEl.type = 'number';
        const { min = null, max = null, step = null } = control;
        field.inputEl.setAttrs({ min, max, step });
        field.onChange((value) => {
          const number = Number(value);
          if (value !== '' && Number.isFinite(number) && field.inputEl.validity.valid) change(number);
        });
      });
      return;
    case 'slider':
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step);
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
        slider
          .setValue(Number(get() ?? control.min))
          .setDynamicTooltip()
          .onChange(change);
      });
      return;
    case 'color':
      setting.addColorPicker((picker) => picker.setValue(text(get())).onChange(change));
      return;
    case 'file':
    case 'folder':
      setting.addSearch((field) => {
        bindText(field);
        new PathSuggest(app, field.inputEl, pathsFor(app, control)).onSelect((path) => {
          field.setValue(path);
          change(path);
        });
      });
  }
}

function pathsFor(app: App, control: SettingControl): () => string[] {
  const isFile = (file: TAbstractFile) => file instanceof TFile;
  return () => {
    const paths = (files: readonly TAbstractFile[]) => files.map(({ path }) => path);
    if (control.type === 'file') {
      return paths(app.vault.getFiles().filter((file) => isFile(file) && (control.filter?.(file) ?? true)));
    }
    if (control.type !== 'folder') return [];
    const folders = app.vault.getAllFolders(control.includeRoot);
    return paths(folders.filter((folder) => folder instanceof TFolder && (control.filter?.(folder) ?? true)));
  };
}

/** Suggests paths that hold what is typed. */
class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: App,
    inputEl: HTMLInputElement,
    readonly paths: () => string[],
  ) {
    super(app, inputEl);
  }

  protected override getSuggestions(query: string): string[] {
    const wanted = query.toLowerCase();
    return this.paths().filter((path) => path.toLowerCase().includes(wanted));
  }

  override renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }

  override selectSuggestion(path: string, event: MouseEvent | KeyboardEvent): void {
    super.selectSuggestion(path, event);
    this.close();
  }
}
