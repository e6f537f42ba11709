import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openInBrowser } from './server/open-in-browser';
import { serveWorkbench, type Workbench, type WorkbenchOptions } from './server/workbench-server';

const root = process.env.PROJECT_ROOT ?? process.cwd();

/** Serves the workbench; relative folders are meant from the root of the project. */
export function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  return serveWorkbench(root, options);
}

/** Builds the project's own `main.js`; says whether that went well. */
function buildPlugin(): Promise<boolean> {
  const build = spawn(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => build.on('exit', (code) => resolve(code === 0)));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      vault: { type: 'string', default: 'tests/fixtures/demo-vault' },
      port: { type: 'string' },
      plugin: { type: 'string', multiple: true, default: [] },
      writable: { type: 'boolean', default: false },
      open: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  if (!(await buildPlugin()))
    console.error('The plugin could not be built: what was built before is served.');
  const { vault, port, plugin, writable, open } = values;
  const options = { vault, plugins: [root, ...plugin], writable };
  const workbench = port
    ? await startWorkbench({ ...options, port: Number(port) })
    : await startWorkbench({ ...options, port: 4173 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') throw error;
        return startWorkbench(options);
      });
  console.log(`${workbench.url}/`);
  console.log(`Vault: ${path.resolve(root, vault)}${writable ? ', changes are written to it' : ''}`);
  if (open) openInBrowser(`${workbench.url}/`);
  process.once('SIGINT', () => void workbench.close().then(() => process.exit(0)));
  process.once('SIGTERM', () => void workbench.close().then(() => process.exit(0)));
}

if (path.basename(process.argv[1] ?? '') === 'start.ts') {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
