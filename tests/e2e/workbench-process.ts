import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT } from './paths';

/** A workbench that runs as `npm start` runs it, in a process of its own. */
export interface WorkbenchProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Builds `main.js` and starts a workbench on a free port; throws with what it said when it does not come up. */
export async function startWorkbenchProcess(options: readonly string[]): Promise<WorkbenchProcess> {
  await run(['esbuild.config.mjs']);
  return serveWorkbench(options);
}

/** Starts a workbench on a free port with the `main.js` that is there; throws as `startWorkbenchProcess` does. */
export async function serveWorkbench(options: readonly string[]): Promise<WorkbenchProcess> {
  const start = ['tests/tools/run.mjs', 'tests/workbench/start.ts', '--no-open', '--port', '0', ...options];
  const server = spawn(process.execPath, start, { cwd: PROJECT, stdio: 'pipe' });
  return {
    url: await addressOf(server),
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function run(script: readonly string[]): Promise<void> {
  const build = spawn(process.execPath, script, { cwd: PROJECT, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The plugin could not be built.');
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text.toString();
      const address = /http:\/\/localhost:\d+/.exec(said);
      if (address !== null) resolve(address[0]);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => reject(new Error(`The workbench did not start:\n${said}`)));
  });
}
