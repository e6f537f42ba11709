/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MarkdownRenderChild, MarkdownRenderer, type App } from 'obsidian';
import { parseNote } from '../../src/core/parse-note';
import { openMemoryApp } from '../workbench/api/memory-app';

const anchor = (t: number) => `<a class="yt-timestamp" data-t="${String(t)}">[${String(t)}]</a>`;

/** Text between timestamps: all that opens, closes and interrupts a block or hides a piece of it. */
const markdown = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '- ',
    '\n  - ',
    '1. ',
    '> ',
    '> - ',
    '# ',
    '\n\n| a |\n|---|\n| ',
    '---\n',
    '> [!note] ',
    '\n  ',
  ],
  ...[
    '`',
    '``',
    '```\n',
    '```js\n',
    '~~~\n',
    '\\',
    '**',
    '*',
    '_',
    '[[a]]',
    '[x](y)',
    'words ',
    '. ',
    '$',
    '$ ',
    '$5',
  ],
);
const pieces = fc.array(fc.oneof({ weight: 2, arbitrary: markdown }, fc.constant(null)), { maxLength: 14 });

/** The pieces as a note, in which each null is a timestamp that says how many came before it. */
function noteOf(parts: readonly (string | null)[]): string {
  let count = 0;
  return parts.map((part) => part ?? anchor(count++)).join('');
}

async function drawnIn(app: App, text: string): Promise<readonly (string | null)[]> {
  const el = document.createElement('div');
  const child = new MarkdownRenderChild(el);
  child.load();
  await MarkdownRenderer.render(app, text, el, 'A.md', child);
  child.unload();
  return el.findAll('a.yt-timestamp').map((anchorEl) => anchorEl.getAttr('data-t'));
}

test('of any note exactly those timestamps are read that are drawn', async () => {
  const app = await openMemoryApp({});
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const text = noteOf(parts);
      const read = parseNote('A.md', text).timestamps.map(({ written }) => written);
      expect(read).toEqual(await drawnIn(app, text));
    }),
    // The same notes each time: the renderer is a stand-in, and where it differs is nobody's news of the day.
    { numRuns: 300, seed: 1 },
  );
});
