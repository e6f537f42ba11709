/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MarkdownView, type TFile } from 'obsidian';
import { stepInReading } from '../../src/reading/chip-steps';
import { openReadingApp, settle, type ReadingApp } from './reading-app';

const anchor = (t: string) => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

let reading: ReadingApp;
let file: TFile;

beforeEach(async () => {
  document.body.replaceChildren();
  reading = await openReadingApp({
    'A.md': `---\nvideoId: gcnPi-IEeec\n---\nIt falls ${anchor('1:01')}, and burns ${anchor('1:02')}.\n\n![[B]]`,
    'B.md': 'It stands.',
  });
  const found = reading.app.vault.getFileByPath('A.md');
  if (found === null) throw new Error('The note is gone.');
  file = found;
  document.body.append(reading.app.workspace.containerEl);
});

afterEach(() => {
  reading.plugin.unload();
});

test('a step leads to the timestamps of the note that is read, though its editor has drawn an embed before', async () => {
  const leaf = reading.app.workspace.getLeaf();
  for (const mode of ['source', 'preview']) {
    await leaf.openFile(file, { state: { mode } });
    await settle();
  }
  const { view } = leaf;
  if (!(view instanceof MarkdownView)) throw new Error('No note is open.');
  expect(view.contentEl.find('.markdown-source-view .markdown-preview-view')).not.toBeNull();
  const times: (string | null | undefined)[] = [];
  while (await stepInReading(view, 'next')) times.push(document.activeElement?.getAttribute('data-t'));
  expect(times).toEqual(['1:01', '1:02']);
});
