// Runs a TypeScript file of the project under Node, bundled as the plugin is: `node run.mjs FILE [ARGUMENT…]`.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { pluginBuild, safeGrayMatter } from '../../esbuild.config.mjs';

const root = pluginBuild.absWorkingDir;
const [file, ...rest] = process.argv.slice(2);
if (file === undefined) throw new Error('run.mjs needs the file to run.');

// Beside the project's node_modules, so that what is left external resolves as it does for the sources.
const folder = await mkdtemp(path.join(root, 'node_modules', '.run-'));
const outfile = path.join(folder, `${path.basename(file, '.ts')}.mjs`);
process.on('exit', () => void rm(folder, { recursive: true, force: true }));

await esbuild.build({
  absWorkingDir: root,
  entryPoints: [file],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['esbuild', 'foam-core', 'playwright-core', '@sparticuz/chromium'],
  plugins: [safeGrayMatter],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
  define: { 'process.env.PROJECT_ROOT': JSON.stringify(root) },
});
process.argv = [process.argv[0] ?? os.tmpdir(), path.resolve(root, file), ...rest];
await import(pathToFileURL(outfile).href);
await rm(folder, { recursive: true, force: true });
