import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { until } from './until';

const SINTEL = 'Sintels search for a lost dragon';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** Opens the workbench without any plugin: what is tested here is the window itself. */
async function open(query: Record<string, string> = {}, width = 1280): Promise<void> {
  context = await browser.newContext({ viewport: { width, height: 780 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await visit(query);
}

async function visit(query: Record<string, string>): Promise<void> {
  const all = new URLSearchParams({ plugin: 'none', ...query });
  await page.goto(`${process.env.WORKBENCH_URL ?? ''}/?${all.toString()}`);
  await page.locator('body[data-workbench="ready"]').waitFor();
}

const activeTab = () => page.locator('.mod-root .workspace-tab-header.is-active').innerText();

describe('the window of the workbench', () => {
  test('opens a note by its name, with the keyboard alone', async () => {
    await open({ open: `${SINTEL}.md` });
    await page.keyboard.press('ControlOrMeta+o');
    await page.keyboard.type('agent barber');
    await page.keyboard.press('Enter');
    await until('the note is open', async () => (await activeTab()).startsWith('Agent 327'));
  });

  test('shows the way it was left after a reload', async () => {
    await open();
    await page
      .locator('.nav-file-title', { hasText: 'Blender Studio' })
      .click({ modifiers: ['ControlOrMeta'] });
    await until('the note is open', async () => (await activeTab()) === 'Blender Studio');
    await page.locator('.sidebar-toggle-button.mod-left').click();
    await visit({});
    expect(await activeTab()).toBe('Blender Studio');
    expect(await page.locator('.mod-root .workspace-tab-header').count()).toBe(2);
    expect(await page.locator('.nav-files-container').isVisible()).toBe(false);
  });

  test('changes a note in the page, and never on the disk', async () => {
    await open({ open: 'Blender Studio.md', mode: 'live' });
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nA new line.');
    await page.keyboard.press('ControlOrMeta+e');
    await page.locator('.markdown-reading-view', { hasText: 'A new line.' }).waitFor();
    await page.keyboard.press('ControlOrMeta+s');
    const text = await (await fetch(`${process.env.WORKBENCH_URL}/vault/Blender%20Studio.md`)).text();
    expect(text).not.toContain('A new line.');
  });

  test('moves a note to a window of its own, and takes its view away with that window', async () => {
    await open({ open: `${SINTEL}.md` });
    const opening = context.waitForEvent('page');
    await page.keyboard.press('ControlOrMeta+p');
    await page.keyboard.type('Move current tab to new window');
    await page.keyboard.press('Enter');
    const popout = await opening;
    await popout.locator('.markdown-reading-view .inline-title', { hasText: SINTEL }).waitFor();
    expect(await page.locator('.mod-root .inline-title').count()).toBe(0);
    const colour = () => popout.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await colour();
    await page.keyboard.press('ControlOrMeta+p');
    await page.keyboard.type('Toggle light/dark mode');
    await page.keyboard.press('Enter');
    await until('the second window is dark too', async () => (await colour()) !== light);
    await popout.close();
    const views = () =>
      page.evaluate(() => window.workbench?.app.workspace.getLeavesOfType('markdown').length);
    await until('the view has gone', async () => (await views()) === 0);
  });

  test('has menus that keys walk through, and gives the focus back', async () => {
    await open({ open: `${SINTEL}.md` });
    const button = page.locator('.mod-root .view-action[aria-label="More options"]');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.menu-item.selected').innerText()).toBe('Pin');
    await page.keyboard.press('Enter');
    await page.locator('.workspace-tab-header-status-icon.mod-pinned').waitFor();
    expect(await page.locator('.menu').count()).toBe(0);
    expect(await button.evaluate((el) => el === document.activeElement)).toBe(true);
  });

  test('shows what a button is for when the mouse rests on it', async () => {
    await open();
    await page.locator('.side-dock-settings .side-dock-ribbon-action').hover();
    await page.locator('.tooltip', { hasText: 'Settings' }).waitFor();
    await page.mouse.move(600, 400);
    await until('the tooltip has gone', async () => (await page.locator('.tooltip').count()) === 0);
  });

  test('previews the note behind a link, and lets it go', async () => {
    await open({ open: `${SINTEL}.md` });
    await page
      .locator('.markdown-preview-view a.internal-link', { hasText: 'Blender Studio' })
      .first()
      .hover();
    await page.locator('.hover-popover .markdown-preview-view').waitFor();
    await page.mouse.move(5, 700);
    await until('the preview has gone', async () => (await page.locator('.hover-popover').count()) === 0);
  });

  test('is left by a link to the web, and stays where it is', async () => {
    await open({ open: `${SINTEL}.md` });
    await context.route(/example\.com/, (route) => route.fulfill({ body: 'The web' }));
    await page.evaluate(() => {
      const link = document.querySelector('.markdown-preview-view p')?.createEl('a', { text: 'the web' });
      link?.setAttribute('href', 'https://example.com/');
    });
    const opening = context.waitForEvent('page');
    await page.locator('a', { hasText: 'the web' }).click();
    expect((await opening).url()).toBe('https://example.com/');
    expect(page.url()).toContain(process.env.WORKBENCH_URL ?? '');
  });
});

describe('the workbench on a phone', () => {
  test('is one pane, with drawers for the rest', async () => {
    await open({ open: `${SINTEL}.md`, platform: 'phone' }, 390);
    expect(await page.locator('body').getAttribute('class')).toMatch(/is-mobile.*is-phone/);
    expect(await page.locator('.mod-root .workspace-tab-header-container').isVisible()).toBe(false);
    await page.locator('.mobile-navbar-action[aria-label="Open left sidebar"]').click();
    await page.locator('.workspace-drawer.mod-left .nav-file-title', { hasText: 'Agent 327' }).click();
    await page.locator('.markdown-reading-view .inline-title', { hasText: 'Agent 327' }).waitFor();
    expect(await page.locator('.workspace-drawer.mod-left').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
