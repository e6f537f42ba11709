import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { YouTubeDouble } from '../youtube-double/youtube-double';
import { addressOf, type Equipment, screenOf } from './equipment';
import { Mishaps } from './mishaps';
import { Network } from './network';
import { PROJECT } from './paths';
import { ChangeDialog } from './change-dialog';
import { shownSecond } from './shown-second';
import { SourcesPane } from './sources-pane';
import { until } from './until';
import { VaultFiles } from './vault-files';
import { WritingPane } from './writing-pane';

/** Somebody who reads notes in the workbench: has eyes, a mouse and a keyboard, and no network but our YouTube. */
export class Reader {
  readonly sources: SourcesPane;
  readonly changes: ChangeDialog;
  readonly files: VaultFiles;
  readonly writing: WritingPane;
  /** The address of each request of the page, wherever it went. */
  readonly requests: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly network: Network,
    readonly youtube: YouTubeDouble,
    readonly mishaps: Mishaps,
    private readonly equipment: Equipment,
  ) {
    this.sources = new SourcesPane(page);
    this.changes = new ChangeDialog(page);
    this.files = new VaultFiles(page);
    this.writing = new WritingPane(page);
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => this.requests.push(request.url()));
    mishaps.watch(page);
  }

  static async arrive(browser: Browser, equipment: Equipment = {}): Promise<Reader> {
    const hasTouch = equipment.platform === 'phone';
    const context = await browser.newContext({ viewport: screenOf(equipment), hasTouch });
    const network = await Network.guard(context);
    const youtube = await YouTubeDouble.install(context);
    return new Reader(context, await context.newPage(), network, youtube, new Mishaps(), equipment);
  }

  /** Closes the browser window; throws when anything went wrong that the reader did not see. */
  async leave(): Promise<void> {
    await this.context.close();
    this.mishaps.mustBeNone();
    const { complaints } = this.youtube;
    if (complaints.length > 0) throw new Error(`YouTube would not stand for: ${complaints.join('; ')}`);
  }

  /** Opens the workbench at a file of the vault; a note by its path without `.md`. */
  async opens(name: string): Promise<void> {
    await this.page.goto(addressOf(name, this.equipment));
    await this.page.locator('body[data-workbench="ready"]').waitFor();
  }

  /** Opens a new note with a text, as one that came by a sync. */
  async receivesNote(name: string, text: string): Promise<void> {
    await this.opens('Start here');
    await this.receivesFile(`${name}.md`, text);
    await this.page.locator('.nav-file-title').filter({ hasText: name }).click();
    await this.page.locator('.inline-title').filter({ hasText: name, visible: true }).waitFor();
  }

  /** Has a file put into the vault, over what is there. */
  async receivesFile(vaultPath: string, content: string): Promise<void> {
    await this.files.put(vaultPath, content);
  }

  /** Loses the connection to the network, or has it again; not while the workbench still reads its vault over it. */
  async goesOffline(isOffline = true): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.context.setOffline(isOffline);
  }

  /** Does something that opens another window, and is the reader in that one. */
  async inNewWindow(act: () => Promise<void>): Promise<Reader> {
    const opened = this.context.waitForEvent('page');
    await act();
    const { context, network, youtube, mishaps, equipment } = this;
    const reader = new Reader(context, await opened, network, youtube, mishaps, equipment);
    await reader.page.locator('.workspace-leaf').first().waitFor();
    return reader;
  }

  /** Runs a command by its name, through the command palette. */
  async runs(command: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.page.locator('.prompt-input').fill(command);
    await this.page.locator('.suggestion-item').filter({ hasText: command }).first().click();
  }

  /** Whether the command palette offers a command now. */
  async offers(command: string): Promise<boolean> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.page.locator('.prompt-input').fill(command);
    await this.page.locator('.suggestion-item, .suggestion-empty').first().waitFor();
    const count = await this.page.locator('.suggestion-item').filter({ hasText: command }).count();
    await this.page.keyboard.press('Escape');
    return count > 0;
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
    await this.turnsWheel(400, async () => (await thing.count()) > 0);
    await thing.scrollIntoViewIfNeeded();
  }

  /** Turns the wheel until the end of the note. */
  async readsToTheEnd(): Promise<void> {
    let before = '';
    await this.turnsWheel(500, async () => {
      const seen = await this.note.evaluate((el) => [el.scrollTop, el.scrollHeight].join());
      const isEnd = seen === before;
      before = seen;
      return isEnd;
    });
  }

  /** Sees the picture of a video that plays from a second on, just now; throws with what is seen if not soon. */
  async seesSecond(second: number): Promise<void> {
    const begun = Date.now();
    let shown: number | null = null;
    await until(`second ${second} is shown`, async () => {
      shown = await this.secondShown();
      const played = (Date.now() - begun) / 1000;
      // A fifth of a second is how often the picture changes; what was done before this began may take two.
      return shown !== null && shown > second - 0.25 && shown <= second + 2 + played;
    }).catch((error: unknown) => {
      throw new Error(`${String(error)} The picture shows ${shown === null ? 'nothing' : shown}.`);
    });
  }

  /** The second that the picture of a video shows now; null without one. */
  async secondShown(): Promise<number | null> {
    return shownSecond(await this.page.screenshot());
  }

  /** Sees words anywhere on the page, within some seconds. */
  async seesText(text: string | RegExp, seconds = 8): Promise<void> {
    const found = this.page.getByText(text).filter({ visible: true }).first();
    await found.waitFor({ timeout: seconds * 1000 });
  }

  /** Keeps what is on the screen in `tests/e2e/screenshots`, for people to look at. */
  async keepsPicture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(PROJECT, 'tests/e2e/screenshots', `${name}.png`) });
  }

  /** What the wheel turns: the note that is being read or written. */
  private get note(): Locator {
    return this.page.locator('.markdown-preview-view, .cm-scroller').filter({ visible: true }).first();
  }

  private async turnsWheel(by: number, isEnough: () => Promise<boolean>): Promise<void> {
    await this.note.hover({ position: { x: 5, y: 60 } });
    for (let turn = 0; turn < 60 && !(await isEnough()); turn++) {
      await this.page.mouse.wheel(0, by);
      await this.page.waitForTimeout(120);
    }
  }
}
