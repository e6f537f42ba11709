import path from 'node:path';
import esbuild from 'esbuild';

/** The clients that there are: ours, and a published player library that no one here wrote. */
export const CLIENTS = ['video-citations', 'vidstack'] as const;

/** A page that shows nothing but a client, 640 × 360 pixels large, as HTML. */
export async function clientPage(name: (typeof CLIENTS)[number]): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(__dirname, `${name}.ts`)],
    alias: { obsidian: path.join(__dirname, '../workbench/api/obsidian.ts') },
    bundle: true,
    write: false,
    outdir: __dirname,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
<style>
  body { margin: 0; }
  iframe { display: block; width: 640px; height: 360px; border: 0; }
</style>
<body><script>${script}</script></body>
</html>`;
}
