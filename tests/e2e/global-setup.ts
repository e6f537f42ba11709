import path from 'node:path';
import { PROJECT } from './paths';
import { startWorkbenchProcess, type WorkbenchProcess } from './workbench-process';

declare global {
  // Jest hands nothing but the global object from its setup to its teardown.
  var workbenchOfThisRun: WorkbenchProcess | undefined;
}

/** The plugins beside ours that a specification may have enabled, by the names of their folders. */
const STRANGERS = ['takes-youtube-links', 'wraps-bare-times'];

/** Builds the plugin and serves it with the demo vault; the specs find the address in `WORKBENCH_URL`. */
export default async function setUp(): Promise<void> {
  const strangers = STRANGERS.map((name) => path.join(PROJECT, 'tests/fixtures/strangers', name));
  const workbench = await startWorkbenchProcess(strangers.flatMap((folder) => ['--plugin', folder]));
  globalThis.workbenchOfThisRun = workbench;
  process.env.WORKBENCH_URL = workbench.url;
}
