import type { Page } from 'playwright-core';

/** What somebody has seen who watched the sources pane. */
export interface Seen {
  /** Each frame in which the first row in view was another one, or stood elsewhere. */
  readonly jumps: readonly string[];
  /** What the rows said that were in view and were taken away. */
  readonly removed: readonly string[];
  /** How often the text of a note was asked for, by vault path; the app itself asks once for one that has changed. */
  readonly reads: Readonly<Record<string, number>>;
}

/** Somebody who watches the sources pane frame by frame, and looks at the clock. */
export class PaneWatch {
  private constructor(private readonly page: Page) {}

  static async begin(page: Page): Promise<PaneWatch> {
    await page.evaluate(beginInPage);
    return new PaneWatch(page);
  }

  /** The rows in view, from top to bottom, each as one line of text. */
  async rows(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.paneWatch?.rows() ?? []);
  }

  /**
   * Waits until the rows in view begin with these; for how many frames they did not since the app last told of a
   * change, 0 if they do already: 60 are a second, and more on a machine that has other work. Throws with what they are
   * if it takes longer than 8 seconds.
   */
  async framesUntil(rows: readonly string[]): Promise<number> {
    return this.page.evaluate(async (expected) => {
      const watch = window.paneWatch;
      if (watch === undefined) throw new Error('Nobody watches.');
      const isRight = (): boolean =>
        watch.rows().slice(0, expected.length).join('\n') === expected.join('\n');
      if (isRight()) return 0;
      const begunAt = performance.now();
      while (!isRight()) {
        if (performance.now() - begunAt > 8000)
          throw new Error(
            `These are in view:\n${watch.rows().join('\n')}\nnot these:\n${expected.join('\n')}`,
          );
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return watch.frames - watch.lastEvent;
    }, rows);
  }

  async end(): Promise<Seen> {
    return this.page.evaluate(() => {
      const watch = window.paneWatch;
      if (watch === undefined) throw new Error('Nobody watches.');
      watch.stop();
      return { jumps: watch.jumps, removed: watch.removed, reads: watch.reads };
    });
  }
}

declare global {
  interface Window {
    paneWatch?: Seen & { frames: number; lastEvent: number; rows(): string[]; stop(): void };
  }
}

function beginInPage(): void {
  const { app } = window;
  const paneEl = document.querySelector<HTMLElement>('.video-citations-sources');
  const treeEl = paneEl?.querySelector('.video-citations-tree') ?? null;
  if (app === undefined || paneEl === null || treeEl === null) throw new Error('There is no sources pane.');
  const textOf = (el: HTMLElement): string => el.innerText.replaceAll(/\s+/g, ' ').trim();
  const inView = (): HTMLElement[] => {
    const { top, bottom } = paneEl.getBoundingClientRect();
    const topOf = new Map<HTMLElement, number>();
    for (const el of treeEl.querySelectorAll<HTMLElement>('.video-citations-row')) {
      const box = el.getBoundingClientRect();
      if (box.bottom > top && box.top < bottom) topOf.set(el, box.top);
    }
    return [...topOf].sort(([, a], [, b]) => a - b).map(([el]) => el);
  };
  const [firstEl] = inView();
  if (firstEl === undefined) throw new Error('There is no row in view.');
  const begunAt = performance.now();
  const place = firstEl.getBoundingClientRect().top;
  const seenAtFirst = new Map<Node, string>(inView().map((el) => [el, textOf(el)]));

  const removed: string[] = [];
  const observer = new MutationObserver((mutations) => {
    for (const node of mutations.flatMap((each) => [...each.removedNodes]))
      removed.push(...[seenAtFirst.get(node) ?? []].flat());
  });
  observer.observe(treeEl, { childList: true });

  const jumps: string[] = [];
  let isOver = false;
  const look = (): void => {
    if (isOver) return;
    const [el] = inView();
    const moved = (el?.getBoundingClientRect().top ?? Infinity) - place;
    if (el !== firstEl || Math.abs(moved) > 0.6)
      jumps.push(`${Math.round(performance.now() - begunAt)} ms: ${el ? textOf(el) : ''}, ${moved} px`);
    watch.frames++;
    requestAnimationFrame(look);
  };

  const reads: Record<string, number> = {};
  const read = app.vault.cachedRead.bind(app.vault);
  app.vault.cachedRead = (file) => {
    reads[file.path] = (reads[file.path] ?? 0) + 1;
    return read(file);
  };

  const watch = {
    jumps,
    removed,
    reads,
    frames: 0,
    lastEvent: 0,
    rows: () => inView().map(textOf),
    stop: () => {
      isOver = true;
      observer.disconnect();
      app.vault.cachedRead = read;
    },
  };
  const note = (): void => {
    watch.lastEvent = watch.frames;
  };
  app.metadataCache.on('resolve', note);
  app.metadataCache.on('deleted', note);
  app.vault.on('rename', note);
  window.paneWatch = watch;
  requestAnimationFrame(look);
}
