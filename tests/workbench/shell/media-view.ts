import { FileView } from '../api/file-view';
import type { TFile } from '../api/vault-file';

const tags: Readonly<Record<string, 'video' | 'audio' | 'img'>> = {
  mp4: 'video',
  m4v: 'video',
  mkv: 'video',
  mov: 'video',
  ogv: 'video',
  webm: 'video',
  flac: 'audio',
  m4a: 'audio',
  mp3: 'audio',
  ogg: 'audio',
  wav: 'audio',
  gif: 'img',
  jpeg: 'img',
  jpg: 'img',
  png: 'img',
  svg: 'img',
  webp: 'img',
};

/** The files that `MediaView` shows. */
export const MEDIA_EXTENSIONS: readonly string[] = Object.keys(tags);

/** A picture, a video or a sound of the vault. */
export class MediaView extends FileView {
  override icon = 'lucide-image';

  override getViewType(): string {
    return 'media';
  }

  override async onLoadFile(file: TFile): Promise<void> {
    const el = this.contentEl.createEl(tags[file.extension] ?? 'img');
    if (el.instanceOf(HTMLMediaElement)) el.controls = true;
    el.setAttr('src', this.app.vault.getResourcePath(file));
    return super.onLoadFile(file);
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    this.contentEl.empty();
    return super.onUnloadFile(file);
  }
}
