import { sentenceOf, type PlaybackFailure, type WayOn } from './playback-failure';

const LABELS: Readonly<Record<WayOn, string>> = {
  'try-again': 'Try again',
  'local-copy': 'Play the local copy',
  youtube: 'Play from YouTube',
  'web-viewer': 'Open in Web viewer',
  browser: 'Open in browser',
};

/** What each way on does; the browser's is the address that it opens. */
export type WayOnActions = Readonly<Record<Exclude<WayOn, 'browser'>, () => void>> & {
  readonly browser: string;
};

/** Draws what happened, announced to a screen reader, and the ways on into an element. */
export function drawFailure(
  containerEl: HTMLElement,
  failure: PlaybackFailure,
  waysOn: readonly WayOn[],
  actions: WayOnActions,
): void {
  const failureEl = containerEl.createDiv({ cls: 'video-citations-failure', attr: { role: 'alert' } });
  failureEl.createEl('p', { cls: 'video-citations-failure-sentence', text: sentenceOf(failure) });
  if (waysOn.length === 0) return;
  const waysEl = failureEl.createDiv({ cls: 'video-citations-failure-ways' });
  for (const way of waysOn) {
    if (way === 'browser') {
      drawBrowserLink(waysEl, LABELS.browser).href = actions.browser;
    } else {
      const act = actions[way];
      waysEl.createEl('button', { text: LABELS[way], attr: { type: 'button' } }, (buttonEl) => {
        buttonEl.addEventListener('click', act);
      });
    }
  }
}

/** A link, still without an address, that leaves the app. */
export function drawBrowserLink(containerEl: HTMLElement, text: string): HTMLAnchorElement {
  return containerEl.createEl('a', {
    cls: 'video-citations-browser-link',
    text,
    attr: { target: '_blank', rel: 'noopener' },
  });
}
