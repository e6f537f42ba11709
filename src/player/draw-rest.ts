import { setIcon } from 'obsidian';
import { formatTimestamp } from '../core/timestamp';

/** Draws a button in the place of the picture, which says from which second it would play. */
export function drawRest(containerEl: HTMLElement, seconds: number, onPlay: () => void): void {
  const buttonEl = containerEl.createEl('button', {
    cls: 'video-citations-rest',
    attr: { type: 'button' },
  });
  setIcon(buttonEl.createSpan({ cls: 'video-citations-rest-icon' }), 'play');
  buttonEl.createSpan({ text: `Play from ${formatTimestamp(seconds)}` });
  buttonEl.addEventListener('click', onPlay);
}

/** Draws what the reader can do where there is nothing to play yet. */
export function drawInvitation(containerEl: HTMLElement): void {
  containerEl.createEl('p', {
    cls: 'video-citations-invitation',
    text: 'Click a timestamp in a note to play it here.',
  });
}
