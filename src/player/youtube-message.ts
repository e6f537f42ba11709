import type { VideoName } from '../core/video-name';

/** The states of YouTube's player, by the numbers of its reference. */
const STATES = new Map([
  [-1, 'unstarted'],
  [0, 'ended'],
  [1, 'playing'],
  [2, 'paused'],
  [3, 'buffering'],
  [5, 'cued'],
] as const);

/** A state of YouTube's player. */
export type FrameState = typeof STATES extends Map<number, infer State> ? State : never;

/** What one message of YouTube's frame says; a field is null where the message does not speak of it. */
export interface FrameReport {
  /** The id that the frame was greeted with, so that two frames are told apart. */
  readonly id: string | number | null;
  readonly videoId: string | null;
  readonly name: VideoName | null;
  readonly state: FrameState | null;
  readonly seconds: number | null;
  /** In seconds; null also while the frame says 0, before the video's metadata is there. */
  readonly duration: number | null;
  readonly rate: number | null;
  /** The speeds that the frame takes; never empty. */
  readonly rates: readonly number[] | null;
  /** From 0 to 1. */
  readonly volume: number | null;
  readonly isMuted: boolean | null;
  readonly isLive: boolean | null;
  readonly errorCode: number | null;
  readonly isAutoplayBlocked: boolean;
}

/**
 * Reads a message as YouTube's frame sends it, JSON text or once in a while an object:
 * `{"event":"infoDelivery","info":{"currentTime":574.2,"playerState":1},"id":…,"channel":"widget"}`. Null where
 * it is no such thing; a part that is malformed counts as not there.
 */
export function parseFrameMessage(data: unknown): FrameReport | null {
  const message = recordOf(typeof data === 'string' ? parseJson(data) : data);
  if (message === null || typeof message.event !== 'string') return null;
  const { event } = message;
  const info = event === 'initialDelivery' || event === 'infoDelivery' ? recordOf(message.info) : null;
  const video = recordOf(info?.videoData);
  const volume = numberOf(info?.volume);
  return {
    id: typeof message.id === 'string' || typeof message.id === 'number' ? message.id : null,
    videoId: textOf(video?.video_id),
    name: nameOf(video),
    state: stateOf(event === 'onStateChange' ? message.info : info?.playerState),
    seconds: numberOf(info?.currentTime),
    duration: positiveOf(info?.duration),
    rate: positiveOf(event === 'onPlaybackRateChange' ? message.info : info?.playbackRate),
    rates: ratesOf(info?.availablePlaybackRates),
    volume: volume === null ? null : Math.min(volume / 100, 1),
    isMuted: typeof info?.muted === 'boolean' ? info.muted : null,
    isLive: typeof video?.isLive === 'boolean' ? video.isLive : null,
    // An error from before anyone asked for `onError` is told here only.
    errorCode: integerOf(event === 'onError' ? message.info : video?.errorCode),
    isAutoplayBlocked: event === 'onAutoplayBlocked',
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function nameOf(video: Readonly<Record<string, unknown>> | null): VideoName | null {
  const title = textOf(video?.title);
  return title === null ? null : { title, channel: textOf(video?.author) };
}

/** Null for '' too. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

function positiveOf(value: unknown): number | null {
  const number = numberOf(value);
  return number === 0 ? null : number;
}

/** Some versions send numbers as text. */
function integerOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

function ratesOf(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const rates = value.flatMap((each) => numberOf(each) ?? []).filter((rate) => rate > 0);
  return rates.length === 0 ? null : rates;
}

function stateOf(value: unknown): FrameState | null {
  const number = integerOf(value);
  const known: ReadonlyMap<number | null, FrameState> = STATES;
  return known.get(number) ?? null;
}
