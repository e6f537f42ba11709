import { describe, expect, it } from '@jest/globals';
import {
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
  it.each(FAILURES)(
    'leaves the browser where the picture goes, and nothing where it stays, for %j',
    (failure) => {
      if (keepsPicture(failure)) expect(waysOnFrom(failure, true)).toEqual([]);
      else expect(waysOnFrom(failure, false)).toContain('browser');
    },
  );

  it('offers the local copy first where YouTube fails and there is one', () => {
    expect(waysOnFrom({ kind: 'refused', code: 150 }, true)).toEqual(['local-copy', 'browser']);
    expect(waysOnFrom({ kind: 'offline' }, true)).toEqual(['local-copy', 'try-again', 'browser']);
  });

  it('offers YouTube where the local copy fails', () => {
    expect(waysOnFrom({ kind: 'file-empty', path }, false)).toEqual(['youtube', 'try-again', 'browser']);
  });

  it.each([100, 150])('does not offer to try again what cannot change (error %d)', (code) => {
    expect(waysOnFrom({ kind: 'refused', code }, false)).toEqual(['browser']);
  });
});
