/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { transcriptOf } from '../../src/vault/transcript-file';
import { openMemoryApp } from '../workbench/api/memory-app';

const MEDIA = 'Films/A film [aqz-KE-bpKQ].webm';

test.each([
  [[], null],
  [['Films/A film [aqz-KE-bpKQ].vtt'], 'Films/A film [aqz-KE-bpKQ].vtt'],
  [
    ['Films/A film [aqz-KE-bpKQ].de.vtt', 'Films/A film [aqz-KE-bpKQ].en-GB.srt'],
    'Films/A film [aqz-KE-bpKQ].en-GB.srt',
  ],
  [['Films/A film [aqz-KE-bpKQ].de.vtt', 'Films/A film [aqz-KE-bpKQ].srt'], 'Films/A film [aqz-KE-bpKQ].srt'],
  [['Films/A film [aqz-KE-bpKQ].md', 'Films/A film [aqz-KE-bpKQ] two.vtt', 'A film [aqz-KE-bpKQ].vtt'], null],
])('of %j the transcript is %p', async (paths, expected) => {
  const app = await openMemoryApp(Object.fromEntries([MEDIA, ...paths].map((path) => [path, 'x'])));
  const media = app.vault.getFileByPath(MEDIA);
  if (media === null) throw new Error('There is no film.');
  expect(transcriptOf(media)?.path ?? null).toBe(expected);
});
