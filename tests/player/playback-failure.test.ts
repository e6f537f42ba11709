import { describe, expect, it } from '@jest/globals';
import {
  isOfVideo,
  keepsPicture,
  sentenceOf,
  waysOnFrom,
  type PlaybackFailure,
} from '../../src/player/playback-failure';

const path = 'Films/a.webm';

const FAILURES: readonly PlaybackFailure[] = [
  ...[2, 5, 100, 101, 150, 153, 999].map((code) => ({ kind: 'refused' as const, code })),
  { kind: 'no-answer' },
  { kind: 'offline' },
  { kind: 'blocked' },
  { kind: 'autoplay-blocked' },
  { kind: 'file-missing', path },
  { kind: 'file-empty', path },
  { kind: 'file-partial', path },
  { kind: 'file-not-media', path },
  { kind: 'file-unplayable', path },
];

describe('sentenceOf', () => {
  it.each(FAILURES)('is a sentence for %j', (failure) => {
    expect(sentenceOf(failure)).toMatch(/^[A-Z“].{20,}[.]$/);
  });

  it('says what a code means before it says the code', () => {
    expect(sentenceOf({ kind: 'refused', code: 150 })).toBe(
      'The owner of this video lets it play on YouTube’s own pages only (error 150).',
    );
    expect(sentenceOf({ kind: 'refused', code: 999 })).toBe('YouTube could not play this video (error 999).');
  });

  it('names the file that does not play', () => {
    expect(sentenceOf({ kind: 'file-missing', path })).toBe(
      'The local copy “Films/a.webm” is not in the vault.',
    );
  });
});

describe('waysOnFrom', () => {
  const NOTHING = { hasCopy: false, hasWebViewer: false };
  const WITH_COPY = { hasCopy: true, hasWebViewer: false };

  it.each(FAILURES)('always leaves the browser, for %j', (failure) => {
    expect(waysOnFrom(failure, NOTHING).at(-1)).toBe('browser');
  });

  it.each(FAILURES)('offers the Web viewer before the browser where there is one, for %j', (failure) => {
    expect(waysOnFrom(failure, NOTHING)).not.toContain('web-viewer');
    expect(waysOnFrom(failure, { ...NOTHING, hasWebViewer: true }).slice(-2)).toEqual([
      'web-viewer',
      'browser',
    ]);
  });

  it('offers the local copy first where YouTube fails and there is one', () => {
    expect(waysOnFrom({ kind: 'refused', code: 150 }, WITH_COPY)).toEqual(['local-copy', 'browser']);
    for (const kind of ['offline', 'no-answer', 'blocked'] as const) {
      expect(waysOnFrom({ kind }, WITH_COPY)).toEqual(['local-copy', 'try-again', 'browser']);
    }
  });

  it('offers YouTube where the local copy fails', () => {
    expect(waysOnFrom({ kind: 'file-empty', path }, NOTHING)).toEqual(['youtube', 'try-again', 'browser']);
  });

  it.each([5, 153])('offers to try again what may pass (error %d)', (code) => {
    expect(waysOnFrom({ kind: 'refused', code }, NOTHING)).toEqual(['try-again', 'browser']);
  });

  it.each([2, 100, 101, 150])('does not offer to try again what cannot change (error %d)', (code) => {
    expect(waysOnFrom({ kind: 'refused', code }, NOTHING)).toEqual(['browser']);
  });
});

describe('keepsPicture', () => {
  it.each(FAILURES)('is so only where the reader must press play in it, for %j', (failure) => {
    expect(keepsPicture(failure)).toBe(failure.kind === 'autoplay-blocked');
  });
});

describe('isOfVideo', () => {
  it('is so where the video or its file is to blame, not the connection or the app', () => {
    const passing = FAILURES.filter((failure) => !isOfVideo(failure));
    expect(passing).toEqual([
      { kind: 'refused', code: 5 },
      { kind: 'refused', code: 153 },
      { kind: 'no-answer' },
      { kind: 'offline' },
      { kind: 'blocked' },
      { kind: 'autoplay-blocked' },
    ]);
  });
});
