import type { ViewStateResult } from 'obsidian';
import { ItemView } from '../api/item-view';

/**
 * The core plugin's view of a page of the web. The app shows it in Electron's `<webview>`, which a browser has not:
 * the address is there, the page is not.
 */
export class WebViewerView extends ItemView {
  override icon = 'globe';
  override navigation = true;
  private readonly addressEl = this.contentEl.createEl('input', {
    cls: 'webviewer-address',
    type: 'url',
    attr: { 'aria-label': 'Address', readonly: '' },
  });

  override getViewType(): string {
    return 'webviewer';
  }

  override getDisplayText(): string {
    return this.addressEl.value === '' ? 'New tab' : new URL(this.addressEl.value).host;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), url: this.addressEl.value };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const { url } = (state ?? {}) as { url?: unknown };
    if (typeof url === 'string') this.addressEl.value = url;
  }
}
