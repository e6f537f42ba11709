const noFile = (name: string) => (): never => {
  throw Object.assign(new Error(`ENOENT: there are no files outside the vault here, ${name}`), {
    code: 'ENOENT',
  });
};

const path = {
  sep: '/',
  basename: (name: string, end = '') => {
    const base = name.replace(/\/+$/, '').replace(/^.*\//, '');
    return end !== '' && base.endsWith(end) ? base.slice(0, -end.length) : base;
  },
  dirname: (name: string) => name.replace(/\/?[^/]*\/*$/, '') || (name.startsWith('/') ? '/' : '.'),
  extname: (name: string) => /[^./](\.[^./]*)$/.exec(name)?.[1] ?? '',
  isAbsolute: (name: string) => name.startsWith('/'),
  join: (...parts: string[]) =>
    parts
      .filter((part) => part !== '')
      .join('/')
      .replace(/\/+/g, '/'),
  resolve: (...parts: string[]) => `/${parts.join('/')}`.replace(/\/+/g, '/'),
  relative: (from: string, to: string) => (to.startsWith(`${from}/`) ? to.slice(from.length + 1) : to),
  normalize: (name: string) => name.replace(/\/+/g, '/'),
};

/**
 * What `?node=fake` gives a desktop plugin of Node: paths that work, a file system in which nothing exists, a
 * process that runs nothing. It is enough to load a plugin that asks for them at its start, and no more.
 */
export const nodeFakes: Readonly<Record<string, unknown>> = {
  path,
  os: { homedir: () => '/home', tmpdir: () => '/tmp', platform: () => 'linux', EOL: '\n' },
  fs: {
    existsSync: () => false,
    readFileSync: noFile('readFileSync'),
    writeFileSync: noFile('writeFileSync'),
    readdirSync: noFile('readdirSync'),
    mkdirSync: noFile('mkdirSync'),
    promises: {
      readFile: () => Promise.reject(new Error('ENOENT')),
      access: () => Promise.reject(new Error('ENOENT')),
    },
  },
  buffer: {},
  process: {
    env: {},
    platform: 'linux',
    argv: [],
    cwd: () => '/',
    nextTick: (work: () => void) => queueMicrotask(work),
  },
};

/** Makes `process` and `global` known in a window, as Electron does. */
export function offerNodeGlobals(win: Window): void {
  Object.assign(win, { process: nodeFakes.process, global: win });
}
