import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { YouTubeDouble } from '../youtube-double/youtube-double';
import { Network } from './network';
import { PROJECT } from './paths';
import { shownSecond } from './shown-second';
import { until } from './until';

/** What a reader comes with. */
export interface Equipment {
  readonly theme?: 'light' | 'dark';
  readonly platform?: 'desktop' | 'phone';
  /** The plugins that are enabled, in their order; ours alone if not said. */
  readonly plugins?: readonly string[];
  readonly mode?: 'reading' | 'live' | 'source';
}

/** The vault path of what a reader calls by its name. */
function fileOf(name: string): string {
  return name.endsWith('.canvas') ? name : `${name}.md`;
}

interface ReceivingVault {
  getFileByPath(path: string): object | null;
  createBinary(path: string, data: ArrayBuffer): Promise<unknown>;
  modifyBinary(file: object, data: ArrayBuffer): Promise<unknown>;
}

const WINDOWS = { desktop: { width: 1400, height: 860 }, phone: { width: 390, height: 780 } } as const;

/** Somebody who reads notes in the workbench: has eyes, a mouse and a keyboard, and no network but our YouTube. */
export class Reader {
  /** Errors in the page that nobody caught, and what YouTube would not have stood for. */
  private readonly errors: string[] = [];
  private readonly forgiven: RegExp[] = [];
  /** The address of each request of the page, wherever it went. */
  readonly requests: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly network: Network,
    readonly youtube: YouTubeDouble,
    private readonly equipment: Equipment,
  ) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console: ${message.text()}`);
    });
  }

  static async arrive(browser: Browser, equipment: Equipment = {}): Promise<Reader> {
    const platform = equipment.platform ?? 'desktop';
    const context = await browser.newContext({ viewport: WINDOWS[platform], hasTouch: platform === 'phone' });
    const network = await Network.guard(context);
    const youtube = await YouTubeDouble.install(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return new Reader(context, page, network, youtube, equipment);
  }

  /** Closes the browser window; throws when anything went wrong that the reader did not see. */
  async leave(): Promise<void> {
    await this.context.close();
    const errors = this.errors.filter((error) => !this.forgiven.some((reason) => reason.test(error)));
    if (errors.length > 0) throw new Error(`Unseen by the reader:\n${[...new Set(errors)].join('\n')}`);
    const { complaints } = this.youtube;
    if (complaints.length > 0) throw new Error(`YouTube would not stand for: ${complaints.join('; ')}`);
  }

  /** Expects an error in the console: what the browser says of a broken file, for instance. */
  forgives(error: RegExp): void {
    this.forgiven.push(error);
  }

  /** Loses the connection to the network, or has it again. */
  async goesOffline(isOffline = true): Promise<void> {
    await this.context.setOffline(isOffline);
  }

  /** Opens the workbench at a file of the vault; a note by its path without `.md`. */
  async opens(note: string): Promise<void> {
    const { theme = 'light', platform = 'desktop', mode = 'reading' } = this.equipment;
    const query = new URLSearchParams({ open: fileOf(note), mode, theme, platform });
    for (const plugin of this.equipment.plugins ?? ['video-citations']) query.append('plugin', plugin);
    await this.page.goto(`${process.env.WORKBENCH_URL ?? ''}/?${query.toString()}`);
    await this.page.locator('body[data-workbench="ready"]').waitFor();
  }

  /** The chip that says `time`, the first where several do. */
  chip(time: string): Locator {
    const says = new RegExp(`^\\s*${time.replaceAll('.', '\\.')}(?![\\d:.])`);
    return this.page.locator('a.video-citations-chip').filter({ hasText: says, visible: true }).first();
  }

  async clicks(time: string, options?: Parameters<Locator['click']>[0]): Promise<void> {
    await this.scrollsTo(this.chip(time));
    await this.chip(time).click(options);
  }

  /** Turns the wheel over the note until something comes into view; notes are drawn as they are read. */
  async scrollsTo(thing: Locator): Promise<void> {
    await this.note.hover({ position: { x: 5, y: 60 } });
    for (let turn = 0; turn < 40 && (await thing.count()) === 0; turn++) {
      await this.page.mouse.wheel(0, 400);
      await this.page.waitForTimeout(60);
    }
    await thing.scrollIntoViewIfNeeded();
  }

  /** The place in the note that the mouse wheel turns. */
  private get note(): Locator {
    return this.page.locator('.markdown-preview-view, .cm-scroller').filter({ visible: true }).first();
  }

  /** Turns the wheel until the end of the note. */
  async readsToTheEnd(): Promise<void> {
    await this.note.hover({ position: { x: 5, y: 60 } });
    const seen = () => this.note.evaluate((el) => [el.scrollTop, el.scrollHeight].join());
    for (let before = ''; before !== (await seen());) {
      before = await seen();
      await this.page.mouse.wheel(0, 500);
      await this.page.waitForTimeout(150);
    }
  }

  /** Does something that opens another window, and is the reader in that one. */
  async inNewWindow(act: () => Promise<void>): Promise<Reader> {
    const opened = this.context.waitForEvent('page');
    await act();
    const reader = new Reader(this.context, await opened, this.network, this.youtube, this.equipment);
    await reader.page.locator('.workspace-leaf').first().waitFor();
    return reader;
  }

  /** Runs a command by its name, through the command palette. */
  async runs(command: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.page.locator('.prompt-input').fill(command);
    await this.page.locator('.suggestion-item').filter({ hasText: command }).first().click();
  }

  /** Sees the picture of a video at a second, or up to `late` seconds on since it plays; throws if not soon. */
  async seesSecond(second: number, late = 2.5): Promise<void> {
    let shown: number | null = null;
    await until(`second ${second} is shown`, async () => {
      shown = await this.secondShown();
      // The picture changes every fifth of a second.
      return shown !== null && shown > second - 0.25 && shown <= second + late;
    }).catch((error: unknown) => {
      throw new Error(`${String(error)} The picture shows ${shown === null ? 'nothing' : shown}.`);
    });
  }

  /** The second that the picture of a video shows now; null without one. */
  async secondShown(): Promise<number | null> {
    return shownSecond(await this.page.screenshot());
  }

  /** The rows of the sources pane that are in view, each as one line of text. */
  async rowsSeen(): Promise<readonly string[]> {
    const texts = await this.sources.locator('.video-citations-row').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** The row of the sources pane that says this, once it is there. */
  row(text: string | RegExp): Locator {
    return this.sources.locator('.video-citations-row').filter({ hasText: text }).first();
  }

  /** The sources pane. */
  get sources(): Locator {
    return this.page.locator('.video-citations-sources').filter({ visible: true });
  }

  /** Puts a file into the vault, as a download or a sync does. */
  async receivesFile(path: string, content: Uint8Array | string): Promise<void> {
    const bytes = [...Buffer.from(content)];
    await this.page.evaluate(
      async ([name, data]) => {
        const { vault } = (window as unknown as { app: { vault: ReceivingVault } }).app;
        const buffer = new Uint8Array(data).buffer;
        const before = vault.getFileByPath(name);
        if (before === null) await vault.createBinary(name, buffer);
        else await vault.modifyBinary(before, buffer);
      },
      [path, bytes] as const,
    );
  }

  /** Opens a new note with a text, as one that came by a sync. */
  async receivesNote(name: string, text: string): Promise<void> {
    await this.opens('Start here');
    await this.receivesFile(`${name}.md`, text);
    await this.page.locator('.nav-file-title').filter({ hasText: name }).click();
    await this.page.locator('.inline-title').filter({ hasText: name, visible: true }).waitFor();
  }

  /** Sees words anywhere on the page, within some seconds. */
  async seesText(text: string | RegExp, seconds = 8): Promise<void> {
    const found = this.page.getByText(text).filter({ visible: true }).first();
    await found.waitFor({ timeout: seconds * 1000 });
  }

  /** The pages of the web that a browser was asked for, once there are so many. */
  async asksForPages(count: number): Promise<readonly string[]> {
    await until(`${count} pages are asked for`, () => this.pagesAsked.length >= count);
    return this.pagesAsked;
  }

  /** The pages of the web that were asked for outside of the app, such as YouTube's in the browser. */
  get pagesAsked(): readonly string[] {
    return this.network.refused;
  }

  /** Keeps what is on the screen in `tests/e2e/screenshots`, for people to look at. */
  async keepsPicture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(PROJECT, 'tests/e2e/screenshots', `${name}.png`) });
  }
}
