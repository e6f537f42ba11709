/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { bytesOf, MemoryStore, textOf } from './memory-store';
import { OverlayStore } from './overlay-store';

const keeping = { isKept: (path: string) => path.startsWith('.obsidian/'), storage: localStorage };

async function textIn(store: OverlayStore | MemoryStore, path: string): Promise<string> {
  return textOf(await store.read(path));
}

beforeEach(() => localStorage.clear());

describe('a vault over another that stays as it is', () => {
  test('shows what is changed, added and removed in it', async () => {
    const base = new MemoryStore({ 'A.md': 'a', 'B.md': 'b' });
    const store = new OverlayStore(base, null);
    await store.write('A.md', bytesOf('changed'));
    await store.write('C.md', bytesOf('c'));
    await store.remove('B.md');
    const paths = (await store.files()).map(({ path }) => path);
    expect(paths.sort()).toEqual(['A.md', 'C.md']);
    expect(await store.readTexts(['A.md', 'C.md'])).toEqual(['changed', 'c']);
    await expect(store.read('B.md')).rejects.toThrow('ENOENT');
    expect([await textIn(base, 'A.md'), await textIn(base, 'B.md')]).toEqual(['a', 'b']);
    expect((await base.files()).length).toBe(2);
  });

  test('has a file again that was removed and written anew', async () => {
    const store = new OverlayStore(new MemoryStore({ 'A.md': 'a' }), null);
    await store.remove('A.md');
    await store.write('A.md', bytesOf('new'));
    expect(await textIn(store, 'A.md')).toBe('new');
    expect(await store.files()).toHaveLength(1);
  });

  test('finds after a reload what belongs to the app, and not what belongs to the notes', async () => {
    const open = () => new OverlayStore(new MemoryStore({ 'A.md': 'a' }, 'told'), keeping);
    const before = open();
    await before.write('.obsidian/plugins/told/data.json', bytesOf('{"ü":1}'));
    await before.write('A.md', bytesOf('changed'));
    const after = open();
    expect(await textIn(after, '.obsidian/plugins/told/data.json')).toBe('{"ü":1}');
    expect(await textIn(after, 'A.md')).toBe('a');
    await after.remove('.obsidian/plugins/told/data.json');
    await expect(open().read('.obsidian/plugins/told/data.json')).rejects.toThrow('ENOENT');
  });

  test('keeps apart what belongs to vaults of different names', async () => {
    const open = (name: string) => new OverlayStore(new MemoryStore({}, name), keeping);
    await open('one').write('.obsidian/app.json', bytesOf('1'));
    await expect(open('two').read('.obsidian/app.json')).rejects.toThrow('ENOENT');
  });
});
