import type { Locator, Page } from 'playwright-core';

/** The preview of a repair or a conversion as it is seen. */
export class ChangeDialog {
  constructor(private readonly page: Page) {}

  get el(): Locator {
    return this.page.locator('.modal.video-citations-change');
  }

  /** The first row that says this. */
  row(text: string | RegExp): Locator {
    return this.el.getByRole('treeitem').filter({ hasText: text }).first();
  }

  /** The rows in view, each as one line of text. */
  async rows(): Promise<readonly string[]> {
    const texts = await this.el.getByRole('treeitem').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Waits for the preview, and returns it. */
  async appears(): Promise<this> {
    await this.el.getByRole('treeitem').first().waitFor();
    return this;
  }

  /** Ticks or unticks the row that says this. */
  async ticks(text: string | RegExp): Promise<void> {
    await this.row(text).click();
  }

  async filters(words: string): Promise<void> {
    await this.el.getByRole('searchbox').fill(words);
  }

  /** Presses the button that repairs, which must say how many timestamps it writes. */
  async repairs(count: string): Promise<void> {
    await this.el.getByRole('button', { name: `Repair ${count}`, exact: true }).click();
    await this.el.waitFor({ state: 'detached' });
  }
}
