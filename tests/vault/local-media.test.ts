import { describe, expect, it, jest } from '@jest/globals';
import type { App, TFile } from 'obsidian';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { LocalMedia, type LocalCopy } from '../../src/vault/local-media';
import { openMemoryApp } from '../workbench/api/memory-app';

const [FILM, OTHER] = ['aqz-KE-bpKQ', '_cMxraX_5RE'].map((text) => parseVideoId(text)) as [VideoId, VideoId];

const NOTE = 'Notes/A film.md';

const noteWith = (properties: string): string => `---\nvideoId: ${FILM}\n${properties}\n---\nText.\n`;

async function mediaIn(
  files: Record<string, string>,
  plays = (_type: string) => true,
): Promise<{ app: App; media: LocalMedia }> {
  const app = await openMemoryApp(files);
  const media = new LocalMedia(app, plays);
  media.load();
  return { app, media };
}

/** The path of the copy; what is wrong with the one that the note names; null for none. */
function told(copy: LocalCopy | null): string | null {
  if (copy === null) return null;
  return 'file' in copy ? copy.file.path : `${copy.problem}: ${copy.path}`;
}

describe('a copy that the note names', () => {
  const files = {
    'Notes/beside.webm': 'x',
    'Media/below.mp4': 'x',
    'Media/empty.webm': '',
    'Media/picture.png': 'x',
    'sound.opus': 'x',
  };

  it.each([
    ['beside.webm', 'Notes/beside.webm'],
    ['./beside.webm', 'Notes/beside.webm'],
    ['../Media/below.mp4', 'Media/below.mp4'],
    ['Media/below.mp4', 'Media/below.mp4'],
    ['/Media/below.mp4', 'Media/below.mp4'],
    ['"[[below.mp4]]"', 'Media/below.mp4'],
    ['"[[Media/below.mp4|the film]]"', 'Media/below.mp4'],
    ['"[[below.mp4#t=20]]"', 'Media/below.mp4'],
    ['"![[ below.mp4 ]]"', 'Media/below.mp4'],
    ['sound.opus', 'sound.opus'],
    ['gone.webm', 'missing: gone.webm'],
    ['"[[gone.webm]]"', 'missing: gone.webm'],
    ['../../outside.webm', 'missing: ../../outside.webm'],
    ['Media/empty.webm', 'empty: Media/empty.webm'],
    ['Media/picture.png', 'not-media: Media/picture.png'],
    ['https://example.org/below.mp4', null],
    ['file:///home/me/below.mp4', null],
    ['""', null],
    ['[beside.webm]', null],
    ['7', null],
  ])('as %s is %s', async (media, expected) => {
    const { media: local } = await mediaIn({ ...files, [NOTE]: noteWith(`media: ${media}`) });
    expect(told(local.copyOf(FILM, NOTE))).toBe(expected);
  });

  it.each([
    '../../outside.webm',
    '/home/me/outside.webm',
    '~/outside.webm',
    'C:/Films/outside.webm',
    'file:///home/me/outside.webm',
    'app://local/home/me/outside.webm',
    '"[[../../outside.webm]]"',
  ])('as %s, outside the vault, is never a file, and nobody looks for it on the disk', async (outside) => {
    const { app, media } = await mediaIn({ ...files, [NOTE]: noteWith(`media: ${outside}`) });
    const adapter = app.vault.adapter as unknown as Record<string, unknown>;
    const asked: string[] = [];
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(adapter))) {
      const method = adapter[name];
      if (name === 'constructor' || typeof method !== 'function') continue;
      adapter[name] = (...args: unknown[]): unknown => {
        asked.push(name);
        return method.apply(adapter, args) as unknown;
      };
    }
    const copy = media.copyOf(FILM, NOTE);
    expect(copy === null || 'problem' in copy).toBe(true);
    expect(asked).toEqual([]);
    await app.vault.adapter.exists(NOTE);
    expect(asked).toContain('exists');
  });

  it('is a copy of the note’s own video only', async () => {
    const { media } = await mediaIn({ ...files, [NOTE]: noteWith('media: beside.webm') });
    expect(told(media.copyOf(OTHER, NOTE))).toBeNull();
  });

  it('is believed where YAML took the id of the video for a number', async () => {
    const note = '---\nvideoId: 12345678e10\nmedia: beside.webm\n---\n';
    const { media } = await mediaIn({ ...files, [NOTE]: note });
    expect(told(media.copyOf(FILM, NOTE))).toBe('Notes/beside.webm');
  });

  it('comes before one that is found by its name', async () => {
    const named = { [`[${FILM}].webm`]: 'x', [NOTE]: noteWith('media: beside.webm') };
    const { media } = await mediaIn({ ...files, ...named });
    expect(told(media.copyOf(FILM, NOTE))).toBe('Notes/beside.webm');
  });

  it('gives way to one that is found by its name when it is of no use', async () => {
    const named = { [`[${FILM}].webm`]: 'x', [NOTE]: noteWith('media: Media/empty.webm') };
    const { media } = await mediaIn({ ...files, ...named });
    expect(told(media.copyOf(FILM, NOTE))).toBe(`[${FILM}].webm`);
  });
});

describe('a copy that is found by its name', () => {
  it('is found from any note, and from none', async () => {
    const { media } = await mediaIn({ [`Media/A film [${FILM}].webm`]: 'x', [NOTE]: '' });
    expect(told(media.copyOf(FILM, NOTE))).toBe(`Media/A film [${FILM}].webm`);
    expect(told(media.copyOf(FILM, ''))).toBe(`Media/A film [${FILM}].webm`);
    expect(told(media.copyOf(OTHER, NOTE))).toBeNull();
  });

  it.each([
    ['video before sound', { [`a [${FILM}].mp3`]: 'xxxx', [`b [${FILM}].mp4`]: 'x' }, `b [${FILM}].mp4`],
    ['the larger one', { [`a [${FILM}].webm`]: 'x', [`b [${FILM}].mp4`]: 'xx' }, `b [${FILM}].mp4`],
    ['one that is not empty', { [`a [${FILM}].webm`]: '', [`b [${FILM}].mp3`]: 'x' }, `b [${FILM}].mp3`],
    ['said to be empty where there is no other', { [`a [${FILM}].webm`]: '' }, `empty: a [${FILM}].webm`],
    ['a whole download', { [`a [${FILM}].f137.mp4`]: 'xx', [`a [${FILM}].webm`]: 'x' }, `a [${FILM}].webm`],
    [
      'said to be partial where no download has ended',
      { [`a [${FILM}].webm.part`]: 'xx' },
      `partial: a [${FILM}].webm.part`,
    ],
  ])('is %s', async (_, files, expected) => {
    const { media } = await mediaIn(files);
    expect(told(media.copyOf(FILM, ''))).toBe(expected);
  });

  it('keeps step with files that come, go and change their names', async () => {
    const { app, media } = await mediaIn({});
    const now = (): string | null => told(media.copyOf(FILM, ''));
    expect(now()).toBeNull();

    const file: TFile = await app.vault.create(`A film [${FILM}].webm`, 'x');
    expect(now()).toBe(`A film [${FILM}].webm`);
    await app.vault.rename(file, `Another name [${FILM}].webm`);
    expect(now()).toBe(`Another name [${FILM}].webm`);
    await app.vault.rename(file, 'No id.webm');
    expect(now()).toBeNull();
    await app.vault.rename(file, `A film [${FILM}].webm`);
    expect(now()).toBe(`A film [${FILM}].webm`);
    await app.vault.delete(file);
    expect(now()).toBeNull();
  });

  it('looks through the vault once, and not before it is asked', async () => {
    const { app, media } = await mediaIn({ [`[${FILM}].webm`]: 'x' });
    const walk = jest.spyOn(app.vault, 'getFiles');
    expect(walk).not.toHaveBeenCalled();
    media.copyOf(FILM, '');
    media.copyOf(OTHER, '');
    expect(walk).toHaveBeenCalledTimes(1);
  });
});

describe('of several copies', () => {
  const copies = {
    [`large [${FILM}].mkv`]: 'xxxx',
    [`small [${FILM}].mp4`]: 'xx',
    [`tiny [${FILM}].mp4`]: 'x',
    [`sound [${FILM}].mp3`]: 'xxxxxxxx',
    [`on its way [${FILM}].webm.part`]: 'xxxxxxxxxxxxxxx',
  };

  it('the largest video is the best where all of them play', async () => {
    const { media } = await mediaIn(copies);
    expect(told(media.copyOf(FILM, ''))).toBe(`large [${FILM}].mkv`);
  });

  it('the best is one that this platform plays', async () => {
    const { media } = await mediaIn(copies, (type) => type === 'video/mp4' || type === 'audio/mpeg');
    expect(told(media.copyOf(FILM, ''))).toBe(`small [${FILM}].mp4`);
  });

  it('sound that plays is better than a picture that does not', async () => {
    const { media } = await mediaIn(copies, (type) => type === 'audio/mpeg');
    expect(told(media.copyOf(FILM, ''))).toBe(`sound [${FILM}].mp3`);
  });

  it('the best is still one where the platform vouches for none', async () => {
    const { media } = await mediaIn(copies, () => false);
    expect(told(media.copyOf(FILM, ''))).toBe(`large [${FILM}].mkv`);
  });

  it('of the same size the first by name is the best, on every device', async () => {
    const { media } = await mediaIn({ [`b [${FILM}].mp4`]: 'x', [`a [${FILM}].mp4`]: 'x' });
    expect(told(media.copyOf(FILM, ''))).toBe(`a [${FILM}].mp4`);
  });
});

describe('a download that is not finished', () => {
  it.each(['webm.part', 'mp4.ytdl', 'webm.part-Frag12', 'mp4.crdownload', 'mp4.download', 'temp.mp4'])(
    'is told for what it is: %s',
    async (extension) => {
      const path = `Media/A film [${FILM}].${extension}`;
      const { media } = await mediaIn({ [path]: 'x' });
      expect(told(media.copyOf(FILM, ''))).toBe(`partial: ${path}`);
    },
  );

  it('is told for what it is where the note names it', async () => {
    const { media } = await mediaIn({
      [NOTE]: noteWith('media: film.webm.part'),
      'Notes/film.webm.part': 'x',
    });
    expect(told(media.copyOf(FILM, NOTE))).toBe('partial: Notes/film.webm.part');
  });

  it('is a copy once it is finished', async () => {
    const { app, media } = await mediaIn({ [`[${FILM}].webm.part`]: 'x' });
    expect(told(media.copyOf(FILM, ''))).toBe(`partial: [${FILM}].webm.part`);
    const file = app.vault.getFileByPath(`[${FILM}].webm.part`);
    if (file !== null) await app.vault.rename(file, `[${FILM}].webm`);
    expect(told(media.copyOf(FILM, ''))).toBe(`[${FILM}].webm`);
  });
});
