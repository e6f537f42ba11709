import type { TFile } from 'obsidian';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  image: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'svg', 'webp', 'avif'],
  video: ['mp4', 'webm', 'ogv', 'mov', 'mkv'],
  audio: ['mp3', 'wav', 'm4a', 'ogg', '3gp', 'flac'],
};

/** The picture or player of an embed with the size it asks for; null for a file that is neither. */
export function mediaElementOf(
  embedEl: HTMLElement,
  file: TFile,
  url: string,
): { kind: string; el: HTMLElement } | null {
  const kind = Object.keys(KINDS).find((name) => KINDS[name]?.includes(file.extension.toLowerCase()));
  if (kind === undefined) return null;
  const el = embedEl.ownerDocument.createElement(kind === 'image' ? 'img' : kind);
  el.setAttribute('src', url);
  if (kind === 'image') el.setAttribute('alt', embedEl.getAttribute('alt') ?? file.name);
  else {
    el.setAttribute('controls', '');
    el.setAttribute('preload', 'metadata');
  }
  for (const side of ['width', 'height']) {
    const size = embedEl.getAttribute(side);
    if (size !== null) el.setAttribute(side, size);
  }
  return { kind, el };
}
