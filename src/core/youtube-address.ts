import { parseVideoId, type VideoId } from './video-id';

/** What an address of YouTube's names. */
export interface YouTubeAddress {
  readonly videoId: VideoId;
  /** From the start of the video; null where the address names no second. */
  readonly seconds: number | null;
}

const HOST = /^(?:(?:www|m|music|gaming)\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/i;
const ADDRESS = /^(?:https?:)?(?:\/\/)?([^/?#\s]+)(?:\/([^?#\s]*))?(?:\?([^#\s]*))?(?:#(\S*))?$/i;

/** Where the id follows in the path. */
const FOLDERS = ['shorts', 'live', 'embed', 'v', 'e'];

/** As long as an id, in its place: an embed of a playlist, of whatever a channel sends now. */
const NO_VIDEOS = ['videoseries', 'live_stream'];

/** Of the query or behind `#`, the one that counts first. */
const SECOND_KEYS = ['t', 'start', 'time_continue'];

/**
 * The video, and the second, that an address names: of a page to watch, a short, a live stream, an embed, or
 * `youtu.be`, with or without `https://`. Null for any other text, a playlist or a channel among them.
 */
export function parseYouTubeAddress(text: string): YouTubeAddress | null {
  const [, host = '', path = '', query = '', hash = ''] = ADDRESS.exec(text.trim()) ?? [];
  if (!HOST.test(host)) return null;
  const parameters = parametersOf(query.replaceAll('&amp;', '&'));
  const videoId = videoIn(host, path.split('/'), parameters);
  if (videoId === null) return null;
  const behindHash = parametersOf(hash);
  const said = SECOND_KEYS.map((key) => parameters.get(key) ?? behindHash.get(key) ?? null);
  return {
    videoId,
    seconds: said.map((each) => parseSeconds(each ?? '')).find((each) => each !== null) ?? null,
  };
}

const UNITS = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/i;

/** Seconds as addresses say them: `754`, `754s`, `12m34s`, `1h2m3s`; null for anything else. */
function parseSeconds(text: string): number | null {
  const [, hours = 0, minutes = 0, seconds = 0] = UNITS.exec(text) ?? [];
  if (text === '' || !UNITS.test(text)) return null;
  return Math.floor(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

function videoIn(
  host: string,
  path: readonly string[],
  parameters: ReadonlyMap<string, string>,
): VideoId | null {
  const [first = '', second = ''] = path;
  if (/^youtu\.be$/i.test(host)) return parseVideoId(first);
  if (FOLDERS.includes(first.toLowerCase())) return NO_VIDEOS.includes(second) ? null : parseVideoId(second);
  const isPage = first === '' || /^watch(?:_popup)?$/i.test(first);
  return isPage ? parseVideoId(parameters.get('v') ?? (first === 'watch' ? second : '')) : null;
}

function parametersOf(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [key = '', value = ''] = pair.split('=', 2);
    if (!parameters.has(key)) parameters.set(key, value);
  }
  return parameters;
}
