/** What the address of the page asks for. */
export interface LaunchOptions {
  /** The vault path of the note to open, or null. */
  readonly open: string | null;
  readonly mode: 'reading' | 'live' | 'source';
  readonly theme: 'light' | 'dark';
  readonly platform: 'desktop' | 'phone';
  /** The plugins to enable; null for all that are there. */
  readonly plugins: readonly string[] | null;
  /** The core plugins to turn on. */
  readonly core: readonly string[];
  readonly node: 'none' | 'fake';
}

/** Reads `?open=PATH&mode=…&theme=…&platform=…&plugin=ID&core=ID&node=fake`; what is not understood is as if not there. */
export function readLaunchOptions(query: string, isWideScreen: boolean, prefersDark: boolean): LaunchOptions {
  const params = new URLSearchParams(query);
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === params.get(name)) ?? otherwise;
  const plugins = params.getAll('plugin').flatMap((ids) => ids.split(','));
  return {
    open: params.get('open'),
    mode: one('mode', ['reading', 'live', 'source'], 'reading'),
    theme: one('theme', ['light', 'dark'], prefersDark ? 'dark' : 'light'),
    platform: one('platform', ['desktop', 'phone'], isWideScreen ? 'desktop' : 'phone'),
    plugins: plugins.length > 0 ? plugins.filter((id) => id !== '' && id !== 'none') : null,
    core: params.getAll('core'),
    node: one('node', ['none', 'fake'], 'none'),
  };
}
