import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startWorkbench } from '../workbench/start';
import type { Workbench } from '../workbench/server/workbench-server';
import type { Traces } from '../workbench/hosting/traces';
import { launchBrowser } from './browser';
import { DEMO_VAULT, PROJECT } from './paths';
import { until } from './until';

const ID = 'oh-my-til';
const FOLDER = path.join(PROJECT, 'node_modules', ID);
const DASHBOARD = '.workspace-leaf-content[data-type="oh-my-til-dashboard-view"]';

let workbench: Workbench;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  workbench = await startWorkbench({ vault: DEMO_VAULT, plugins: [FOLDER] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.close();
});
afterEach(() => context.close());

async function open(query: string): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await visit(query);
}

async function visit(query: string): Promise<void> {
  await page.goto(`${workbench.url}/?${query}`);
  await page.locator('body[data-workbench="ready"]').waitFor();
}

async function runCommand(name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+p');
  await page.locator('.prompt-input').fill(name);
  await page.keyboard.press('Enter');
}

async function openSettings(): Promise<void> {
  await page.keyboard.press('ControlOrMeta+,');
  await page.locator('.vertical-tab-nav-item', { hasText: 'Oh My TIL' }).click();
}

const setting = (name: string) => page.locator('.setting-item', { hasText: name });
const enable = () => page.evaluate((id) => window.workbench?.enable(id), ID);
const disable = () => page.evaluate((id) => window.workbench?.disable(id), ID);
const traces = (): Promise<Traces> => page.evaluate(() => window.workbench?.traces() ?? {});

describe('a published plugin for desktops, as npm has it', () => {
  test('is served unchanged', async () => {
    const response = await fetch(`${workbench.url}/plugins/${ID}/main.js`);
    expect(await response.text()).toBe(readFileSync(path.join(FOLDER, 'main.js'), 'utf8'));
    await open('plugin=none');
  });

  test('is refused on a phone, with a notice', async () => {
    await open(`plugin=${ID}&platform=phone`);
    await page.locator('.notice', { hasText: 'Failed to load plugin “Oh My TIL”.' }).waitFor();
    expect(await page.evaluate(() => window.workbench?.plugins.enabledPlugins.size)).toBe(0);
  });

  test('fails where there is no Node, says so, and leaves nothing behind', async () => {
    await open('plugin=none');
    const before = await traces();
    expect(await enable()).toBe(false);
    await page.locator('.notice', { hasText: 'Failed to load plugin “Oh My TIL”.' }).click();
    expect(await traces()).toEqual(before);
  });

  test('offers its commands in the palette', async () => {
    await open(`plugin=${ID}&node=fake`);
    await page.keyboard.press('ControlOrMeta+p');
    await page.locator('.prompt-input').fill('oh my til');
    expect(await page.locator('.suggestion-item').allTextContents()).toEqual([
      'Oh My TIL: Open Terminal',
      'Oh My TIL: Update Plugin',
      'Oh My TIL: Open Learning Dashboard',
    ]);
  });

  test('opens its view in a tab and draws it in its own style', async () => {
    await open(`plugin=${ID}&node=fake`);
    await runCommand('Open Learning Dashboard');
    await page.locator(`${DASHBOARD} .oh-my-til-dashboard`).waitFor();
    await page.locator('.workspace-tab-header.is-active', { hasText: 'TIL Dashboard' }).waitFor();
    const row = page.locator('.oh-my-til-dashboard-cards-row');
    expect(await row.evaluate((el) => getComputedStyle(el).display)).toBe('flex');
  });

  test('has its settings tab, and finds after a reload what was chosen there', async () => {
    const query = `plugin=${ID}&node=fake`;
    await open(query);
    await openSettings();
    const toggle = setting('Resume last session').locator('.checkbox-container');
    expect(await toggle.evaluate((el) => el.classList.contains('is-enabled'))).toBe(false);
    await toggle.click();
    await visit(query);
    await openSettings();
    expect(await toggle.evaluate((el) => el.classList.contains('is-enabled'))).toBe(true);
  });

  test('has its view back after a reload', async () => {
    const query = `plugin=${ID}&node=fake`;
    await open(query);
    await runCommand('Open Learning Dashboard');
    await page.locator(`${DASHBOARD} .oh-my-til-dashboard`).waitFor();
    await visit(query);
    await page.locator(`${DASHBOARD} .oh-my-til-dashboard`).waitFor();
  });

  test('is unloaded without a trace', async () => {
    await open('plugin=none&node=fake');
    const before = await traces();
    await enable();
    await runCommand('Open Learning Dashboard');
    await page.locator(DASHBOARD).waitFor();
    await openSettings();
    await page.keyboard.press('Escape');
    expect(await traces()).not.toEqual(before);
    await disable();
    await until('everything has gone', async () => (await page.locator(DASHBOARD).count()) === 0);
    expect(await traces()).toEqual(before);
    expect(await page.locator('[class*="oh-my-til"]').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+p');
    await page.locator('.prompt-input').fill('oh my til');
    await page.locator('.suggestion-empty').waitFor();
  });

  // The terminal needs a process; without one it says so in its own window and stays.
  test('shows the error of the one view that cannot do without a process', async () => {
    await open(`plugin=${ID}&node=fake`);
    await runCommand('Open Terminal');
    await page.locator('.mod-right-split .xterm-rows', { hasText: 'Failed to start terminal' }).waitFor();
  });
});
