import type { HSL, RGB } from 'obsidian';
import { ValueComponent } from './base-component';

/** A choice of a colour, as `#rrggbb`. */
export class ColorComponent extends ValueComponent<string> {
  readonly colorPickerEl: HTMLInputElement;
  #onChange: ((value: string) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.colorPickerEl = containerEl.createEl('input', { attr: { type: 'color' } });
    this.colorPickerEl.addEventListener('input', () => void this.#onChange?.(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.colorPickerEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  override getValue(): string {
    return this.colorPickerEl.value;
  }

  getValueRgb(): RGB {
    const [r = 0, g = 0, b = 0] = (this.getValue().match(/[\da-f]{2}/gi) ?? []).map((pair) =>
      parseInt(pair, 16),
    );
    return { r, g, b };
  }

  getValueHsl(): HSL {
    const { r, g, b } = this.getValueRgb();
    const [max, min] = [Math.max(r, g, b) / 255, Math.min(r, g, b) / 255];
    const l = (max + min) / 2;
    const range = max - min;
    if (range === 0) return { h: 0, s: 0, l: Math.round(l * 100) };
    const [red, green, blue] = [r / 255, g / 255, b / 255];
    const sixth =
      max === red
        ? (green - blue) / range
        : max === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
    const s = range / (1 - Math.abs(2 * l - 1));
    return { h: Math.round((sixth * 60 + 360) % 360), s: Math.round(s * 100), l: Math.round(l * 100) };
  }

  override setValue(value: string): this {
    this.colorPickerEl.value = value;
    return this;
  }

  setValueRgb({ r, g, b }: RGB): this {
    return this.setValue(`#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`);
  }

  setValueHsl({ h, s, l }: HSL): this {
    const part = (n: number) => {
      const k = (n + h / 30) % 12;
      const a = (s / 100) * Math.min(l / 100, 1 - l / 100);
      return Math.round(255 * (l / 100 - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
    };
    return this.setValueRgb({ r: part(0), g: part(8), b: part(4) });
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}
