import { folderOf, nameOf } from './normalize-path';

/** Says which file a link means, by Obsidian's rules, from the paths of the vault alone. */
export class LinkResolver {
  readonly #byName = new Map<string, Set<string>>();

  add(path: string): void {
    const name = nameOf(path).toLowerCase();
    const paths = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, paths.add(path));
  }

  remove(path: string): void {
    const name = nameOf(path).toLowerCase();
    const paths = this.#byName.get(name);
    paths?.delete(path);
    if (paths?.size === 0) this.#byName.delete(name);
  }

  /** How many files have this name. */
  countOfName(name: string): number {
    return this.#byName.get(name.toLowerCase())?.size ?? 0;
  }

  /**
   * The file that `linkpath` means in the note at `sourcePath`, or null. Case never matters. `./`, `../` and
   * `/` say where; else a path from the root wins, then what lies under the folder of the source, then the
   * path with the fewest letters. An empty link means the source itself.
   */
  resolve(linkpath: string, sourcePath: string): string | null {
    if (linkpath === '') return this.#named(sourcePath).find((path) => path === sourcePath) ?? null;
    const link = linkpath.toLowerCase();
    if (/^\.{0,2}\//.test(link)) {
      const from = link.startsWith('/') ? '' : folderOf(sourcePath).toLowerCase();
      return this.#exactly(joined(from, link));
    }
    const exact = this.#exactly(link);
    if (exact !== null) return exact;
    const source = folderOf(sourcePath).toLowerCase();
    const isNear = (path: string) => source !== '' && path.toLowerCase().startsWith(`${source}/`);
    const found = this.#named(link).filter((path) => endsAs(path.toLowerCase(), link));
    found.sort((a, b) => Number(isNear(b)) - Number(isNear(a)) || a.length - b.length || a.localeCompare(b));
    return found[0] ?? null;
  }

  #exactly(link: string): string | null {
    const isSame = (path: string) => path.toLowerCase() === link || path.toLowerCase() === `${link}.md`;
    return this.#named(link).find(isSame) ?? null;
  }

  #named(link: string): string[] {
    const name = nameOf(link).toLowerCase();
    return [...(this.#byName.get(name) ?? []), ...(this.#byName.get(`${name}.md`) ?? [])];
  }
}

function endsAs(path: string, link: string): boolean {
  return [link, `${link}.md`].some((end) => path.endsWith(`/${end}`));
}

function joined(folder: string, relative: string): string {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
