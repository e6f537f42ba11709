// `npm run deploy -- VAULT`: installs the built plugin into a vault, and changes nothing else there.
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pluginBuild } from '../../esbuild.config.mjs';

const root = pluginBuild.absWorkingDir;
const [vault] = process.argv.slice(2);

try {
  if (vault === undefined) throw new Error('Usage: npm run deploy -- VAULT');
  const isVault = await stat(path.join(vault, '.obsidian')).then(
    (each) => each.isDirectory(),
    () => false,
  );
  if (!isVault)
    throw new Error(`“${vault}” is no vault: it has no folder .obsidian. Open it in Obsidian once.`);

  const { id } = JSON.parse(await readFile(path.join(root, 'manifest.json'), 'utf8'));
  const folder = path.join(vault, '.obsidian', 'plugins', id);
  await mkdir(folder, { recursive: true });
  for (const file of ['main.js', 'manifest.json', 'styles.css']) {
    await copyFile(path.join(root, file), path.join(folder, file));
  }
  console.log(`Installed in ${folder}. Enable it in Obsidian under Settings, Community plugins.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
