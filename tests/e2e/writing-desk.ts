import type { Locator } from 'playwright-core';
import type { Reader } from './reader';
import { until } from './until';

/** The note that a reader writes, in its editor. */
export class WritingDesk {
  constructor(private readonly reader: Reader) {}

  /** What is typed into. */
  get el(): Locator {
    return this.reader.page.locator('.cm-content').filter({ visible: true }).first();
  }

  /** From reading to writing, with the cursor at the end of the note. */
  async takesUp(): Promise<void> {
    const { page } = this.reader;
    await page.locator('.view-action[aria-label^="Current view: reading"]').filter({ visible: true }).click();
    await this.goesToTheEnd();
  }

  async goesToTheEnd(): Promise<void> {
    await this.el.focus();
    await this.reader.page.keyboard.press('ControlOrMeta+End');
  }

  async types(text: string): Promise<void> {
    await this.reader.page.keyboard.type(text);
  }

  /** The whole text of the note that is being written. */
  async text(): Promise<string> {
    return this.reader.page.evaluate(() => window.app?.workspace.activeEditor?.editor?.getValue() ?? '');
  }

  /** Waits until the text of the note is such. */
  async says(what: string, isSo: (text: string) => boolean): Promise<void> {
    let text = '';
    await until(what, async () => isSo((text = await this.text()))).catch((error: unknown) => {
      throw new Error(`${String(error)} The note ends: ${text.slice(-200)}`);
    });
  }
}
