/** @jest-environment jsdom */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type App, Component, MarkdownRenderer } from 'obsidian';
import manifest from '../manifest.json';
import VideoCitationsPlugin from '../src/main';
import type { App as WorkbenchApp } from './workbench/api/app';
import { openMemoryApp } from './workbench/api/memory-app';

/** Notes as they are: our own, and where they are at hand those that a generator wrote. */
const FOLDERS = ['tests/fixtures/demo-vault', '../shared/vault']
  .map((folder) => path.join(__dirname, '..', folder))
  .filter((folder) => existsSync(folder));

const ANCHOR = /<a\s[^<>]*class="yt-timestamp"/g;
const CHIP_OR_PROBLEM = 'a.yt-timestamp:is(.video-citations-chip, .video-citations-problem)';

describe.each(FOLDERS)('every note of %s', (folder) => {
  const notes = notesIn(folder);
  let app: App;
  let plugin: VideoCitationsPlugin;

  beforeAll(async () => {
    app = await openMemoryApp(notes);
    plugin = new VideoCitationsPlugin(app, manifest);
    plugin.load();
  });
  afterAll(() => plugin.unload());

  test.each(Object.entries(notes))(
    '%s has a chip for each anchor, none lost, none doubled',
    async (name, text) => {
      const expected = [...text.matchAll(ANCHOR)].length;
      const el = document.body.createDiv();
      const view = new Component();
      view.load();
      await MarkdownRenderer.render(app, text, el, name, view);
      // While the first pass may still be reading the note.
      await processAgain(app, el, name, view);
      const chips = [...el.querySelectorAll(CHIP_OR_PROBLEM)].filter(
        (chip) => !chip.closest('.internal-embed'),
      );
      expect(chips).toHaveLength(expected);

      const drawn = el.innerHTML;
      await processAgain(app, el, name, view);
      expect(el.innerHTML).toBe(drawn);

      for (const chip of el.querySelectorAll('a.video-citations-chip')) {
        expect(chip.getAttribute('href')).toMatch(/^https:\/\/www\.youtube\.com\/watch\?v=[\w-]{11}&t=\d+$/);
        expect(Number(chip.getAttribute('data-seconds'))).toBeGreaterThanOrEqual(0);
      }
      view.unload();
      el.remove();
    },
  );

  test('is the same afterwards, byte by byte', async () => {
    const changed: string[] = [];
    for (const [name, text] of Object.entries(notes)) {
      const after = Buffer.from(await app.vault.adapter.readBinary(name));
      if (!after.equals(Buffer.from(text))) changed.push(name);
    }
    expect(changed).toEqual([]);
  });
});

function notesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** Some plugins have Obsidian's post-processors run over what is drawn already. */
async function processAgain(app: App, el: HTMLElement, sourcePath: string, view: Component): Promise<void> {
  const { markdownHost } = app as unknown as WorkbenchApp;
  const context = {
    docId: 'again',
    sourcePath,
    frontmatter: null,
    addChild: (child: Component) => void view.addChild(child),
    getSectionInfo: () => null,
  };
  for (const process of markdownHost.postProcessors()) await process(el, context);
}
