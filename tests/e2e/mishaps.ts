import type { Page } from 'playwright-core';

/** Errors in pages that nobody caught, and what was written to their consoles as an error. */
export class Mishaps {
  private readonly errors = new Set<string>();
  private readonly expected: RegExp[] = [];

  watch(page: Page): void {
    page.on('pageerror', (error) => this.errors.add(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.add(`console: ${message.text()}`);
    });
  }

  /** Takes a complaint of the browser that belongs to what is tested. */
  expect(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  /** Throws when there were any others. */
  mustBeNone(): void {
    const others = [...this.errors].filter((error) => !this.expected.some((it) => it.test(error)));
    if (others.length > 0) throw new Error(`Unseen by the reader:\n${others.join('\n')}`);
  }
}
