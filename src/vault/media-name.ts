import { parseVideoId, type VideoId } from '../core/video-id';

/** Containers that Obsidian plays on at least one platform, by file extension. */
const VIDEO = ['webm', 'mp4', 'm4v', 'mov', 'mkv', 'ogv', '3gp'];
const AUDIO = ['mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav', 'flac', 'aac', 'weba', 'mka'];

/** yt-dlp's names for one stream of a video (`.f137.mp4`) and for a file in the making (`.temp.mp4`). */
const UNFINISHED = /\.(?:f\d+(?:-\w+)?|temp)\.\w+$/i;

/** What yt-dlp and browsers add to the name of a file while it is being downloaded. */
const PARTIAL = /\.(?:part(?:-frag\d+)?(?:\.part)?|ytdl|crdownload|download|opdownload|partial|temp\.\w+)$/i;

const BRACKETED_ID = /\[([\w-]{11})\]/g;

/** Whether a file's name says video or sound; null for neither. */
export function mediaKindOf(name: string): 'video' | 'audio' | null {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (VIDEO.includes(extension)) return 'video';
  return AUDIO.includes(extension) ? 'audio' : null;
}

/**
 * The videos whose ids stand in brackets in the name of a finished media file, as yt-dlp names what it downloads:
 * `Sprite Fright [_cMxraX_5RE].webm`. Usually one; none for any other file.
 */
export function videoIdsInName(name: string): readonly VideoId[] {
  return mediaKindOf(name) === null || UNFINISHED.test(name) ? [] : idsIn(name);
}

/** The same for a file whose download goes on, or was broken off: `Sprite Fright [_cMxraX_5RE].webm.part`. */
export function videoIdsInPartialName(name: string): readonly VideoId[] {
  return isPartialName(name) ? idsIn(name) : [];
}

/** Whether a file's name says that it is being downloaded, or was until that was broken off. */
export function isPartialName(name: string): boolean {
  return PARTIAL.test(name);
}

function idsIn(name: string): readonly VideoId[] {
  return [...name.matchAll(BRACKETED_ID)].map(([, id]) => parseVideoId(id ?? '')).filter((id) => id !== null);
}
