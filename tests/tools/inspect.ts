// `npm run -s inspect -- DIR [--durations FILE] [--strict]`: what the plugin makes of every note of a folder, as JSON
// on stdout; docs/inspect.md tells its form.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { NO_VIDEO_KNOWN, type VideoKnowledge } from '../../src/core/note-knowledge';
import { complaintsOf } from './complaints';
import { readFolderVault } from './folder-vault';
import { inspect } from './inspection';

const USAGE = 'Usage: npm run -s inspect -- DIR [--durations FILE] [--strict]';

async function readDurations(file: string | undefined): Promise<VideoKnowledge['durationOf']> {
  if (file === undefined) return () => null;
  const table: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof table !== 'object' || table === null || Array.isArray(table)) {
    throw new Error(`“${file}” is no object of seconds by videoId.`);
  }
  const durations = new Map<string, unknown>(Object.entries(table));
  return (videoId) => {
    const seconds = durations.get(videoId);
    return typeof seconds === 'number' && seconds > 0 ? seconds : null;
  };
}

// Whoever reads only the beginning (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { durations: { type: 'string' }, strict: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(USAGE);
  const durationOf = await readDurations(values.durations);
  const vault = await readFolderVault(folder, durationOf);
  process.stdout.write(`${JSON.stringify(inspect(vault), null, 2)}\n`);
  if (values.strict) {
    const complaints = [...vault.notes.values()].flatMap((note) =>
      complaintsOf(note, { ...NO_VIDEO_KNOWN, durationOf }),
    );
    for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
    if (complaints.length > 0) process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
