import type { DataWriteOptions } from 'obsidian';

/** What is known of a file without reading it; times in milliseconds since 1970, size in bytes. */
export interface StoredFile {
  readonly path: string;
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

/** Where the files of a vault are kept. Paths are normal; a path that does not exist rejects, naming itself. */
export interface VaultStore {
  readonly name: string;
  files(): Promise<readonly StoredFile[]>;
  folders(): Promise<readonly string[]>;
  read(path: string): Promise<ArrayBuffer>;
  /** The texts of many notes at once, in the order of the paths. */
  readTexts(paths: readonly string[]): Promise<readonly string[]>;
  write(path: string, data: ArrayBuffer, times?: DataWriteOptions): Promise<StoredFile>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** An address from which the browser can load the file. */
  url(path: string): string;
}

/** The error of a path that is not there, as Node's file system says it. */
export function noSuchFile(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' });
}
