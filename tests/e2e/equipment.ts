/** What a reader comes with. */
export interface Equipment {
  readonly theme?: 'light' | 'dark';
  readonly platform?: 'desktop' | 'phone';
  /** The plugins that are enabled, in their order; ours alone if not said. */
  readonly plugins?: readonly string[];
  /** The core plugins that are on; like in a new vault, none if not said. */
  readonly core?: readonly string[];
  readonly mode?: 'reading' | 'live' | 'source';
  /** The address of the workbench; that with the demo vault if not said. */
  readonly workbench?: string;
}

/** The size of a reader's screen in pixels. */
export function screenOf({ platform = 'desktop' }: Equipment): { width: number; height: number } {
  return platform === 'desktop' ? { width: 1400, height: 860 } : { width: 390, height: 780 };
}

/** Where the workbench shows a file of its vault to such a reader: a note by its path without `.md`. */
export function addressOf(name: string, equipment: Equipment): string {
  const {
    theme = 'light',
    platform = 'desktop',
    mode = 'reading',
    plugins = ['video-citations'],
    core = [],
    workbench = process.env.WORKBENCH_URL ?? '',
  } = equipment;
  const open = name.endsWith('.canvas') ? name : `${name}.md`;
  const query = new URLSearchParams({ open, mode, theme, platform });
  for (const plugin of plugins) query.append('plugin', plugin);
  for (const id of core) query.append('core', id);
  return `${workbench}/?${query.toString()}`;
}
