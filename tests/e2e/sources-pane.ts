import type { Locator, Page } from 'playwright-core';

/** The sources pane as it is seen. */
export class SourcesPane {
  constructor(private readonly page: Page) {}

  get el(): Locator {
    return this.page.locator('.video-citations-sources').filter({ visible: true });
  }

  /** The first row that says this. */
  row(text: string | RegExp): Locator {
    return this.el.locator('.video-citations-row').filter({ hasText: text }).first();
  }

  /** The rows in view, each as one line of text. */
  async rows(): Promise<readonly string[]> {
    const texts = await this.el.locator('.video-citations-row').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }
}
