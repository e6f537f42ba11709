import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild, { type Plugin } from 'esbuild';
import { launchBrowser } from '../e2e/browser';
import type { KeystrokeCost } from './keystroke-page';

const LINES = 20_000;
/** One line of so many holds a timestamp. */
const LINES_A_TIMESTAMP = 4;
const SECONDS_A_TIMESTAMP = 7;

/** What a key costs in the middle of a note of 20,000 lines with 5,000 timestamps, with the plugin and without. */
export async function measureKeystroke(): Promise<KeystrokeCost> {
  const root = process.env.PROJECT_ROOT ?? '';
  // As it stands in its place: it builds by files beside it.
  const config = pathToFileURL(path.join(root, 'esbuild.config.mjs')).href;
  const { safeGrayMatter } = (await import(config)) as { safeGrayMatter: Plugin };
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['tests/bench/keystroke-page.ts'],
    alias: { obsidian: path.join(root, 'tests/workbench/api/obsidian.ts') },
    inject: [path.join(root, 'src/core/gray-matter/buffer.ts')],
    plugins: [safeGrayMatter],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 1500 } });
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const note = largeNote();
    const cost = await page.evaluate(([text, cursor]) => window.measureKeystrokes?.(text, cursor), [
      note.text,
      note.cursor,
    ] as const);
    if (cost === undefined || cost.chips === 0) throw new Error('Keys were pressed in a note without chips.');
    return cost;
  } finally {
    await browser.close();
  }
}

/** The note, and an offset in its middle, in a line that a timestamp ends. */
function largeNote(): { text: string; cursor: number } {
  const lines = Array.from({ length: LINES }, (_, i) =>
    i % LINES_A_TIMESTAMP === 0
      ? `The ${String(i)}th thing that is said ${anchorAt((i / LINES_A_TIMESTAMP) * SECONDS_A_TIMESTAMP)}.`
      : `And what was thought of it, at **some** length, by [[someone | somebody]] who was there.`,
  );
  const text = ['---', 'videoId: aqz-KE-bpKQ', '---', ...lines].join('\n');
  return { text, cursor: text.indexOf(`The ${String(LINES / 2)}th`) + 'The '.length };
}

function anchorAt(second: number): string {
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  const time = parts.map((each) => String(each).padStart(2, '0')).join(':');
  return `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;
}
