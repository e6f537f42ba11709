import { BaseComponent } from './base-component';
import type { App } from './app';
import { Events } from './events';

/** Secrets of plugins. Here they live as long as the page. */
export class SecretStorage extends Events {
  readonly #secrets = new Map<string, string>();

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9-]+$/.test(id))
      throw new Error('A secret id holds lowercase letters, digits and dashes only.');
    this.#secrets.set(id, secret);
    this.trigger('change', id);
  }

  getSecret(id: string): string | null {
    return this.#secrets.get(id) ?? null;
  }

  listSecrets(): string[] {
    return [...this.#secrets.keys()];
  }
}

/** A field for the name of a secret. */
export class SecretComponent extends BaseComponent {
  readonly #inputEl: HTMLInputElement;
  #onChange: ((value: string) => unknown) | null = null;

  constructor(
    readonly app: App,
    containerEl: HTMLElement,
  ) {
    super();
    this.#inputEl = containerEl.createEl('input', { attr: { type: 'text', placeholder: 'Secret name' } });
    this.#inputEl.addEventListener('change', () => void this.#onChange?.(this.#inputEl.value));
  }

  setValue(value: string): this {
    this.#inputEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}
