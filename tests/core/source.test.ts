import { describe, expect, test } from '@jest/globals';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { sourceOf, videosOf, type Source } from '../../src/core/source';
import { filmVault, FILM_NOTES, noteAt } from './film-vault';

function sourcesAt(
  path: string,
  vault = filmVault(),
  noteIn = vault.readNote,
  durationOf: (videoId: VideoId) => number | null = () => null,
): readonly Source[] {
  const note = noteAt(vault, path);
  const { index, resolve } = vault;
  const videos = videosOf(note, index.backlinksTo(path), vault);
  const known = { index, resolve, noteAt: noteIn, durationOf, nameOf: () => null };
  return videos.map((video) => sourceOf(video, path, known));
}

const secondsOf = ({ cues }: Source) => cues.map(({ cue }) => cue.reading.seconds);

describe('the sources of a note about a video', () => {
  test('are that video, with title, channel and cues in its order', () => {
    const [source, ...others] = sourcesAt('Spring.md');
    expect(others).toEqual([]);
    expect(source).toMatchObject({
      videoId: 'springvideo',
      title: 'Spring, a walk with the dog',
      channels: ['blender_studio'],
      unread: [],
    });
    expect(source && secondsOf(source)).toEqual([30, 70, 72, 200]);
  });

  test('hold several cues of one second in the order of the text', () => {
    const stamp = (claim: string) => `${claim} <a class="yt-timestamp" data-t="0:05">[0:05]</a>.`;
    const vault = filmVault({
      'A.md': `---\nvideoId: springvideo\n---\n${stamp('First of all')}\n\n${stamp('Then this too')}\n`,
    });
    const [source] = sourcesAt('A.md', vault);
    expect(source?.cues.map(({ cue }) => cue.claim)).toEqual(['First of all', 'Then this too']);
  });

  test('hold what is said twice of one second but once', () => {
    const stamp = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;
    const vault = filmVault({
      'A.md': `---\nvideoId: springvideo\n---\nIt snows ${stamp('0:05')}, ${stamp('0:05')}, ${stamp('0:09')}.\n`,
    });
    const [source] = sourcesAt('A.md', vault);
    expect(source && secondsOf(source)).toEqual([5, 9]);
  });

  test('hold the video even where the note has no timestamp', () => {
    const vault = filmVault({ 'A.md': '---\nvideoId: springvideo\n---\nNothing yet.\n' });
    expect(sourcesAt('A.md', vault)).toMatchObject([{ videoId: 'springvideo', cues: [], unread: [] }]);
  });
});

describe('the sources of a note about no video', () => {
  test('are the videos that its timestamps name, called as the notes about them', () => {
    expect(sourcesAt('My reading.md')[0]).toMatchObject({
      videoId: 'sintelvideo',
      title: 'Sintel and her dragon',
      path: 'Sintel.md',
    });
  });

  test('are the videos of the notes that it links to, with their cues', () => {
    const [, spring, ...others] = sourcesAt('My reading.md');
    expect(others).toEqual([]);
    expect(spring).toMatchObject({ videoId: 'springvideo', path: 'Spring.md', others: [] });
    expect(spring && secondsOf(spring)).toEqual([30, 70, 72, 200]);
  });

  test('show what it cites of a video itself, and beneath it the notes about the video', () => {
    const [sintel] = sourcesAt('My reading.md');
    expect(sintel && secondsOf(sintel)).toEqual([245]);
    expect(sintel?.others).toEqual(['Sintel.md']);
  });

  test('are called by their id where no note is about them', () => {
    const vault = filmVault({ 'My reading.md': FILM_NOTES['My reading.md'] });
    expect(sourcesAt('My reading.md', vault)).toMatchObject([
      { videoId: 'sintelvideo', title: 'sintelvideo', path: null, channels: [] },
    ]);
  });

  test('hold what several notes say alike of one second but once, and all that they say otherwise', () => {
    const on = (claim: string) =>
      `---\nvideoId: springvideo\n---\nOf [[Snow]] ${claim} <a class="yt-timestamp" data-t="0:05"></a>.\n`;
    const vault = filmVault({
      'Snow.md': 'White.\n',
      'A.md': on('much'),
      'B.md': on('much'),
      'C.md': on('little'),
    });
    const [source] = sourcesAt('Snow.md', vault);
    expect(source?.cues.map(({ cue, path }) => [path, cue.claim])).toEqual([
      ['A.md', 'Of Snow much'],
      ['C.md', 'Of Snow little'],
    ]);
  });

  test('are the videos of the notes that link to it', () => {
    const sources = sourcesAt('Mountain spirits.md');
    expect(sources.map(({ title }) => title)).toEqual([
      'Sintel and her dragon',
      'Spring, a walk with the dog',
    ]);
    expect(sources.map(secondsOf)).toEqual([[120], [30, 70, 72, 200]]);
    expect(sources[0]?.cues.map(({ path }) => path)).toEqual(['Sintel.md']);
  });

  test('are known by the index alone until the linking notes have been read', () => {
    expect(sourcesAt('Mountain spirits.md', filmVault(), () => null)).toMatchObject([
      { videoId: 'sintelvideo', title: 'Sintel and her dragon', cues: [], unread: ['Sintel.md'] },
      { videoId: 'springvideo', title: 'Spring, a walk with the dog', cues: [], unread: ['Spring.md'] },
    ]);
  });

  test('come once where several linking notes are about the same video', () => {
    const stamp = '<a class="yt-timestamp" data-t="0:07">[0:07]</a>';
    const vault = filmVault({
      ...FILM_NOTES,
      'Spring again.md': `---\nvideoId: springvideo\n---\nThe [[mountain_spirits]] sleep at first ${stamp}.\n`,
    });
    const spring = sourcesAt('Mountain spirits.md', vault).find(({ videoId }) => videoId === 'springvideo');
    expect(spring && secondsOf(spring)).toEqual([7, 30, 70, 72, 200]);
  });
});

describe('a source', () => {
  const springAgain = {
    ...FILM_NOTES,
    'Spring again.md': '---\nvideoId: springvideo\nduration: 8:20\n---\nAgain.\n',
  };

  test('has the other notes about its video beneath it', () => {
    expect(sourcesAt('Spring.md', filmVault(springAgain))[0]?.others).toEqual(['Spring again.md']);
  });

  test('tells how long the video is, and how much of it the cues speak of', () => {
    const video = parseVideoId('springvideo');
    const lengths = (videoId: VideoId) => (videoId === video ? 400 : null);
    const vault = filmVault();
    // From 0:30 for two minutes after 1:12, and two minutes from 3:20 on.
    expect(sourcesAt('Spring.md', vault, vault.readNote, lengths)[0]).toMatchObject({
      duration: 400,
      coverage: (192 - 30 + 120) / 400,
    });
    expect(sourcesAt('Spring.md')[0]).toMatchObject({ duration: null, coverage: null });
  });

  test('is as long as its note says', () => {
    expect(sourcesAt('Spring again.md', filmVault(springAgain))[0]).toMatchObject({
      duration: 500,
      coverage: null,
    });
  });
});
