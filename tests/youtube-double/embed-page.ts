import path from 'node:path';
import esbuild from 'esbuild';

/** The page that stands at `https://www.youtube-nocookie.com/embed/…` in our tests, as HTML. */
export async function embedPage(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(__dirname, 'frame/embed.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>YouTube, in a test</title>
<style>
  html, body { margin: 0; height: 100%; background: #000; overflow: hidden; }
  video, canvas { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; }
  canvas { image-rendering: pixelated; }
  [hidden] { display: none; }
</style>
<video id="film" muted playsinline></video>
<canvas id="overlay" width="384" height="216" hidden></canvas>
<script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? ''}</script>
</html>`;
}
