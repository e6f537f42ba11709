import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (file) => path.join(root, file);

/**
 * gray-matter as it is published runs `---js` front matter with `eval`, and needs Node's `fs` and `Buffer`.
 * Nothing of that may be in `main.js`: its engines are replaced by ours, which know YAML only and keep every
 * scalar as it was written, and the schemas of js-yaml that make anything else of a scalar are left out.
 */
export const safeGrayMatter = {
  name: 'safe-gray-matter',
  setup(build) {
    const engines = inRoot('src/core/gray-matter/engines.cjs');
    const grayMatter = createRequire(createRequire(import.meta.url).resolve('gray-matter'));
    const from = (name) => (importer) => importer.includes(path.join('node_modules', name));
    const [isGrayMatter, isJsYaml] = [from('gray-matter'), from('js-yaml')];
    const onResolve = (filter, pathOf) => build.onResolve({ filter }, pathOf);

    onResolve(/(^|\/)engines$/, ({ importer }) => (isGrayMatter(importer) ? { path: engines } : undefined));
    onResolve(/^js-yaml\//, ({ path: name, importer }) =>
      importer === engines ? { path: grayMatter.resolve(name) } : undefined,
    );
    onResolve(/\/default_(full|safe)$/, ({ importer, resolveDir }) =>
      isJsYaml(importer) ? { path: path.join(resolveDir, 'schema/failsafe.js') } : undefined,
    );
    onResolve(/^fs$/, ({ importer }) =>
      isGrayMatter(importer) ? { path: 'fs', namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** How `main.js` is built; the tests build the same. */
export const pluginBuild = {
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian', 'electron', '@codemirror/*'],
  inject: [inRoot('src/core/gray-matter/buffer.ts')],
  plugins: [safeGrayMatter],
  minify: true,
  treeShaking: true,
  legalComments: 'none',
  logLevel: 'warning',
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--watch')) {
    const context = await esbuild.context({ ...pluginBuild, minify: false, sourcemap: 'inline' });
    await context.watch();
  } else {
    await esbuild.build(pluginBuild);
  }
}
