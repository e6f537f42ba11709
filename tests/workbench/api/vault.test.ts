import { describe, expect, test } from '@jest/globals';
import { DataAdapter } from './data-adapter';
import { MemoryStore } from './memory-store';
import { Vault } from './vault';
import type { TAbstractFile } from './vault-file';

async function open(files: Record<string, string>) {
  const vault = new Vault(new DataAdapter(new MemoryStore(files)));
  const told: string[] = [];
  for (const name of ['create', 'modify', 'delete', 'rename']) {
    vault.on(name, (file: TAbstractFile, old?: string) =>
      told.push(old === undefined ? `${name} ${file.path}` : `${name} ${old} to ${file.path}`),
    );
  }
  await vault.load();
  const file = (path: string) => {
    const found = vault.getFileByPath(path);
    if (!found) throw new Error(`no ${path} in the vault`);
    return found;
  };
  return { vault, told, file };
}

describe('a vault', () => {
  test('tells of every file and folder when it is loaded, hidden ones left out', async () => {
    const { vault, told } = await open({ 'A.md': '', 'x/B.webm': '', '.obsidian/app.json': '{}' });
    expect(told.sort()).toEqual(['create A.md', 'create x', 'create x/B.webm']);
    expect(vault.getFiles().map(({ path }) => path)).toEqual(expect.arrayContaining(['A.md', 'x/B.webm']));
    expect(vault.getMarkdownFiles()).toHaveLength(1);
    expect(await vault.adapter.read('.obsidian/app.json')).toBe('{}');
  });

  test('keeps the object of a file that is renamed', async () => {
    const { vault, told, file } = await open({ 'A.md': 'text', 'x/C.md': '' });
    const note = file('A.md');
    told.length = 0;
    await vault.rename(note, 'x/B.webm');
    expect([note.path, note.basename, note.extension, note.parent?.path]).toEqual([
      'x/B.webm',
      'B',
      'webm',
      'x',
    ]);
    expect(vault.getFileByPath('x/B.webm')).toBe(note);
    expect(vault.getFileByPath('A.md')).toBeNull();
    expect(await vault.read(note)).toBe('text');
    expect(told).toEqual(['rename A.md to x/B.webm']);
  });

  test('renames with a folder all that is in it', async () => {
    const { vault, told, file } = await open({ 'x/A.md': 'a', 'x/y/B.md': 'b' });
    const note = file('x/y/B.md');
    const folder = vault.getFolderByPath('x');
    if (!folder) throw new Error('no folder x');
    told.length = 0;
    await vault.rename(folder, 'z');
    expect(note.path).toBe('z/y/B.md');
    expect(await vault.read(note)).toBe('b');
    expect(told.sort()).toEqual([
      'rename x to z',
      'rename x/A.md to z/A.md',
      'rename x/y to z/y',
      'rename x/y/B.md to z/y/B.md',
    ]);
  });

  test('deletes with a folder all that is in it', async () => {
    const { vault, told } = await open({ 'x/A.md': '', 'x/y/B.md': '' });
    const folder = vault.getFolderByPath('x');
    if (!folder) throw new Error('no folder x');
    told.length = 0;
    await vault.delete(folder, true);
    expect(told.sort()).toEqual(['delete x', 'delete x/A.md', 'delete x/y', 'delete x/y/B.md']);
    expect(vault.getFiles()).toEqual([]);
  });

  test('loses no change when several are made at once', async () => {
    const { vault, file } = await open({ 'A.md': '' });
    await Promise.all(['a', 'b', 'c'].map((letter) => vault.process(file('A.md'), (text) => text + letter)));
    expect(await vault.read(file('A.md'))).toBe('abc');
  });

  test('goes on changing a file after a change that threw', async () => {
    const { vault, file } = await open({ 'A.md': '1' });
    const failing = vault.process(file('A.md'), () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(vault.process(file('A.md'), (text) => `${text}2`)).resolves.toBe('12');
  });

  test('reads from memory what has not changed, and anew what has', async () => {
    const { vault, file } = await open({ 'A.md': 'one' });
    expect(await vault.cachedRead(file('A.md'))).toBe('one');
    await vault.modify(file('A.md'), 'two');
    expect(await vault.cachedRead(file('A.md'))).toBe('two');
  });

  test('refuses a file that is there already, and a folder that is not', async () => {
    const { vault } = await open({ 'A.md': '' });
    await expect(vault.create('A.md', '')).rejects.toThrow('File already exists.');
    await expect(vault.create('nowhere/B.md', '')).rejects.toThrow('ENOENT');
  });
});
