import { describe, expect, test } from '@jest/globals';
import type { TFile } from 'obsidian';
import type { PlayRequest } from '../../src/core/ports';
import type { VideoId } from '../../src/core/video-id';
import { SourceChoice } from '../../src/player/source-choice';
import type { LocalCopy } from '../../src/vault/local-media';
import { FILM, OTHER } from './playback-contract';

const COPY: LocalCopy = { file: { path: 'A film.webm' } as TFile };
const EMPTY: LocalCopy = { path: 'Empty.webm', problem: 'empty' };

const choice = (copies: Readonly<Record<string, LocalCopy>>): SourceChoice =>
  new SourceChoice({ copyOf: (videoId) => copies[videoId] ?? null });
const request = (videoId: VideoId): PlayRequest => ({
  moment: { videoId, seconds: 0 },
  sourcePath: '',
  title: '',
});

describe('the source of a video', () => {
  test('is its copy, sound or not, else YouTube', () => {
    const source = choice({ [FILM]: EMPTY });
    expect([source.copyFor(request(FILM)), source.copyFor(request(OTHER))]).toEqual([EMPTY, null]);
    expect([source.hasCopy(request(FILM)), source.hasCopy(request(OTHER))]).toEqual([false, false]);
  });

  test('is YouTube for that video alone, where the reader wants so, until told otherwise', () => {
    const source = choice({ [FILM]: COPY, [OTHER]: COPY });
    source.want('youtube', FILM);
    expect([source.copyFor(request(FILM)), source.copyFor(request(OTHER))]).toEqual([null, COPY]);
    expect(source.hasCopy(request(FILM))).toBe(true);
    source.want('copy', FILM);
    expect(source.copyFor(request(FILM))).toBe(COPY);
  });
});
