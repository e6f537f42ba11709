import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import type { Equipment } from './equipment';
import { Reader } from './reader';

/**
 * One browser for a specification, and a function by which a test has a reader come to it, who leaves when the test
 * ends. To be called once, at the top of the file.
 */
export function visits(): (equipment?: Equipment) => Promise<Reader> {
  let browser: Browser;
  const readers: Reader[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.leave();
  });
  afterAll(() => browser.close());
  return async (equipment) => {
    const reader = await Reader.arrive(browser, equipment);
    readers.push(reader);
    return reader;
  };
}
