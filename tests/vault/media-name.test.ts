import { describe, expect, it } from '@jest/globals';
import { mediaKindOf, videoIdsInName } from '../../src/vault/media-name';

describe('videoIdsInName', () => {
  it.each([
    ['Sprite Fright [_cMxraX_5RE].webm', ['_cMxraX_5RE']],
    ['[aqz-KE-bpKQ].MP4', ['aqz-KE-bpKQ']],
    ['Title [-abcdefghij] 1080p.m4a', ['-abcdefghij']],
    ['Both [aqz-KE-bpKQ] [_cMxraX_5RE].mkv', ['aqz-KE-bpKQ', '_cMxraX_5RE']],
    ['Sprite Fright [_cMxraX_5RE].webm.part', []],
    ['Sprite Fright [_cMxraX_5RE].webm.part-Frag12', []],
    ['Sprite Fright [_cMxraX_5RE].mp4.ytdl', []],
    ['Sprite Fright [_cMxraX_5RE].f137.mp4', []],
    ['Sprite Fright [_cMxraX_5RE].f251-1.webm', []],
    ['Sprite Fright [_cMxraX_5RE].temp.mp4', []],
    ['Sprite Fright [_cMxraX_5RE].info.json', []],
    ['Sprite Fright [_cMxraX_5RE].en.vtt', []],
    ['Sprite Fright (_cMxraX_5RE).webm', []],
    ['Sprite Fright [_cMxraX_5R].webm', []],
    ['Sprite Fright [_cMxraX_5RE_].webm', []],
    ['Sprite Fright.webm', []],
  ])('of %j is %j', (name, ids) => {
    expect(videoIdsInName(name)).toEqual(ids);
  });
});

describe('mediaKindOf', () => {
  it.each([
    ['a.webm', 'video'],
    ['a.MOV', 'video'],
    ['a.opus', 'audio'],
    ['a.webm.part', null],
    ['a.md', null],
    ['webm', null],
    ['', null],
  ])('of %j is %j', (name, kind) => {
    expect(mediaKindOf(name)).toBe(kind);
  });
});
