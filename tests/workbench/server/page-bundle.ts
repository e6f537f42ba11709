import { readFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';

/** What the page is made of, as texts. */
export interface PageBundle {
  readonly html: string;
  readonly script: string;
  /** Where the script is written, for who debugs it. */
  readonly sourceMap: string;
  readonly styles: string;
}

/** Bundles the page; in it, `obsidian` is the workbench's own API. */
export async function buildPage(workbench: string): Promise<PageBundle> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(workbench, 'page/main.ts'), path.join(workbench, 'page/page.css')],
    alias: { obsidian: path.join(workbench, 'api/obsidian.ts') },
    bundle: true,
    write: false,
    outdir: workbench,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // The specs open it hundreds of times.
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    entryNames: 'workbench',
    logLevel: 'warning',
  });
  const built = (name: string) => outputFiles.find((file) => path.basename(file.path) === name)?.text ?? '';
  return {
    html: await readFile(path.join(workbench, 'page/index.html'), 'utf8'),
    script: built('workbench.js'),
    sourceMap: built('workbench.js.map'),
    styles: built('workbench.css'),
  };
}
