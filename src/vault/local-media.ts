import { Component, getLinkpath, TFile, type App, type TAbstractFile } from 'obsidian';
import { parseVideoId, type VideoId } from '../core/video-id';
import { isPartialName, mediaKindOf, videoIdsInName, videoIdsInPartialName } from './media-name';

/** A copy of a video in the vault, or what is wrong with the only one there is, and its vault path. */
export type LocalCopy =
  | { readonly file: TFile }
  | { readonly path: string; readonly problem: 'missing' | 'empty' | 'partial' | 'not-media' };

/**
 * Finds the local copies of videos: what the note's `media` property names, else a file that carries the video's
 * id in its name. The files are looked through when first asked for, and kept in step from then on.
 */
export class LocalMedia extends Component {
  private filesByVideo: Map<VideoId, Set<TFile>> | null = null;

  /** `plays` tells whether this platform says that it can play a media type. */
  constructor(
    private readonly app: App,
    private readonly plays = (type: string) => createEl('video').canPlayType(type) !== '',
  ) {
    super();
  }

  /** The copy of a video that is played from a note; null where there is none. */
  copyOf(videoId: VideoId, sourcePath: string): LocalCopy | null {
    const named = this.namedCopy(videoId, sourcePath);
    if (named !== null && 'file' in named) return named;
    const found = [...(this.files().get(videoId) ?? [])];
    const files = found.filter(({ name }) => !isPartialName(name));
    const [best] = files.filter(({ stat }) => stat.size > 0).sort((a, b) => this.compare(a, b));
    if (best !== undefined) return { file: best };
    if (named !== null) return named;
    const [empty] = files;
    if (empty !== undefined) return { path: empty.path, problem: 'empty' };
    const [partial] = found;
    return partial === undefined ? null : { path: partial.path, problem: 'partial' };
  }

  private namedCopy(videoId: VideoId, sourcePath: string): LocalCopy | null {
    const properties: Readonly<Record<string, unknown>> =
      this.app.metadataCache.getCache(sourcePath)?.frontmatter ?? {};
    const { media } = properties;
    if (typeof media !== 'string' || media.trim() === '' || isUrl(media)) return null;
    if (!isAbout(properties, videoId)) return null;
    const path = pathIn(media);
    const file = this.fileAt(path, sourcePath);
    if (file === null) return { path, problem: 'missing' };
    if (isPartialName(file.name)) return { path: file.path, problem: 'partial' };
    if (mediaKindOf(file.name) === null) return { path: file.path, problem: 'not-media' };
    return file.stat.size === 0 ? { path: file.path, problem: 'empty' } : { file };
  }

  /** A path beside the note, from the vault's root, or as short as a link may be; never outside the vault. */
  private fileAt(path: string, sourcePath: string): TFile | null {
    const folder = sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1);
    const { vault, metadataCache } = this.app;
    for (const candidate of [resolvePath(folder + path), resolvePath(path)]) {
      const file = candidate === null ? null : vault.getFileByPath(candidate);
      if (file !== null) return file;
    }
    return metadataCache.getFirstLinkpathDest(path, sourcePath);
  }

  /**
   * What this platform says it can play comes first (an iPhone plays no Matroska), then a picture before sound alone,
   * then the larger file, which of one video is the sharper one; then the path, so that all devices choose alike. The
   * platform's word is no more than a preference: some play what they do not vouch for.
   */
  private compare(a: TFile, b: TFile): number {
    return (
      Number(this.plays(typeOf(b))) - Number(this.plays(typeOf(a))) ||
      Number(isVideo(b)) - Number(isVideo(a)) ||
      b.stat.size - a.stat.size ||
      (a.path < b.path ? -1 : 1)
    );
  }

  private files(): ReadonlyMap<VideoId, ReadonlySet<TFile>> {
    if (this.filesByVideo !== null) return this.filesByVideo;
    const { vault } = this.app;
    this.filesByVideo = new Map();
    for (const file of vault.getFiles()) this.add(file);
    this.registerEvent(vault.on('create', (file) => this.add(file)));
    this.registerEvent(vault.on('delete', (file) => this.remove(file, file.name)));
    this.registerEvent(
      vault.on('rename', (file, oldPath) => {
        this.remove(file, oldPath.slice(oldPath.lastIndexOf('/') + 1));
        this.add(file);
      }),
    );
    return this.filesByVideo;
  }

  private add(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    for (const videoId of videoIdsOf(file.name)) {
      const files = this.filesByVideo?.get(videoId) ?? new Set();
      this.filesByVideo?.set(videoId, files.add(file));
    }
  }

  private remove(file: TAbstractFile, name: string): void {
    if (!(file instanceof TFile)) return;
    for (const videoId of videoIdsOf(name)) this.filesByVideo?.get(videoId)?.delete(file);
  }
}

/**
 * Whether the note is about the video: `media` is the copy of the note's own video, not of one that an anchor
 * names. An id that YAML took for a number (`1e5…`) is believed.
 */
function isAbout({ videoId }: Readonly<Record<string, unknown>>, played: VideoId): boolean {
  return typeof videoId === 'number' || (typeof videoId === 'string' && parseVideoId(videoId) === played);
}

/** The path in `[[path#t=5|alias]]`, or the text itself. */
function pathIn(media: string): string {
  const link = /^!?\[\[([^|\]]*)(?:\|[^\]]*)?\]\]$/.exec(media.trim())?.[1];
  return link === undefined ? media.trim().replace(/^\//, '') : getLinkpath(link.trim());
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text.trim());
}

/** A path without `.` and `..`; null where it leads out of the vault. */
function resolvePath(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function videoIdsOf(name: string): readonly VideoId[] {
  return [...videoIdsInName(name), ...videoIdsInPartialName(name)];
}

function isVideo({ name }: TFile): boolean {
  return mediaKindOf(name) === 'video';
}

/** Extensions that are not their type's name. */
const TYPES: Readonly<Record<string, string>> = {
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mkv: 'video/x-matroska',
  ogv: 'video/ogg',
  '3gp': 'video/3gpp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  weba: 'audio/webm',
  mka: 'audio/x-matroska',
};

function typeOf(file: TFile): string {
  return TYPES[file.extension] ?? `${isVideo(file) ? 'video' : 'audio'}/${file.extension}`;
}
