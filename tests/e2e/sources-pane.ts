import type { Locator, Page } from 'playwright-core';

/** The sources pane as it is seen. */
export class SourcesPane {
  constructor(private readonly page: Page) {}

  get el(): Locator {
    return this.page.locator('.video-citations-sources').filter({ visible: true });
  }

  /** The first row that says this; to have one in view, fold the others. */
  row(text: string | RegExp): Locator {
    return this.el.locator('.video-citations-row').filter({ hasText: text }).first();
  }

  /** A button above the rows, or the filter, by its name. */
  control(name: string): Locator {
    return this.page.locator('.workspace-leaf-content[data-type="video-citations-sources"]').getByLabel(name);
  }

  /** The name of what is shown in place of the open note; not there where the open note is shown. */
  get shownInstead(): Locator {
    return this.page.locator('.video-citations-topic-name').filter({ visible: true });
  }

  /** Orders or gathers the rows otherwise, by the menu of the pane. */
  async arranges(how: string): Promise<void> {
    await this.control('Change sort order').click();
    await this.page.locator('.menu-item').filter({ hasText: how }).click();
  }

  /** The rows in view, each as one line of text. */
  async rows(): Promise<readonly string[]> {
    const texts = await this.el.locator('.video-citations-row').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }
}
