// `npm run -s inspect -- DIR`: what the plugin makes of every note of a folder, as JSON on stdout.
import { parseArgs } from 'node:util';
import { readFolderVault } from './folder-vault';
import { inspect } from './inspection';

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error('Usage: npm run -s inspect -- DIR');
  process.stdout.write(`${JSON.stringify(inspect(await readFolderVault(folder)), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
