import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser of the reader's kind: what `CHROMIUM_PATH` names, else an installed Chrome, else the npm package's. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    // Playwright mutes; a muted browser lets anything play by itself, which Obsidian's does not.
    ignoreDefaultArgs: ['--mute-audio'],
  });
}

async function browserPath(): Promise<string> {
  const path = process.env.CHROMIUM_PATH ?? INSTALLED.find((candidate) => existsSync(candidate));
  if (path !== undefined) return path;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
