import { describe, expect, test } from '@jest/globals';
import { App } from './app';
import { MemoryStore } from './memory-store';
import type { TFile } from './vault-file';

async function open(files: Record<string, string>) {
  const app = new App({ store: new MemoryStore(files) });
  await app.loadVault();
  app.metadataCache.resolveAll();
  const { vault, metadataCache } = app;
  const told: string[] = [];
  for (const name of ['changed', 'deleted', 'resolve', 'resolved']) {
    metadataCache.on(name, (file?: TFile) => told.push(file ? `${name} ${file.path}` : name));
  }
  const file = (path: string) => {
    const found = vault.getFileByPath(path);
    if (!found) throw new Error(`no ${path} in the vault`);
    return found;
  };
  return { vault, cache: metadataCache, told, file };
}

describe('the maps of links', () => {
  test('count links, embeds and links in properties, by the file or by the text that leads nowhere', async () => {
    const { cache } = await open({
      'A.md': '---\nup: "[[B]]"\n---\n[[B]] [[b|again]] ![[B#Part]] [[Nowhere#x]] [[Nowhere]]',
      'B.md': '[[#Part]]',
    });
    expect(cache.resolvedLinks).toEqual({ 'A.md': { 'B.md': 4 }, 'B.md': { 'B.md': 1 } });
    expect(cache.unresolvedLinks).toEqual({ 'A.md': { Nowhere: 2 }, 'B.md': {} });
  });

  test('a link is resolved once its file appears', async () => {
    const { cache, vault, told } = await open({ 'A.md': '[[New]]' });
    await vault.create('folder/New.md', '').catch(async () => {
      await vault.createFolder('folder');
      await vault.create('folder/New.md', '');
    });
    await cache.settled();
    expect(cache.resolvedLinks['A.md']).toEqual({ 'folder/New.md': 1 });
    expect(cache.unresolvedLinks['A.md']).toEqual({});
    expect(told).toEqual(['changed folder/New.md', 'resolve folder/New.md', 'resolve A.md', 'resolved']);
  });

  test('a link is unresolved once its file has gone, and the file leaves no trace', async () => {
    const { cache, vault, told, file } = await open({ 'A.md': '[[B]]', 'B.md': '[[A]]' });
    await vault.delete(file('B.md'));
    await cache.settled();
    expect(cache.resolvedLinks).toEqual({ 'A.md': {} });
    expect(cache.unresolvedLinks).toEqual({ 'A.md': { B: 1 } });
    expect(cache.getCache('B.md')).toBeNull();
    expect(told).toEqual(['deleted B.md', 'resolve A.md', 'resolved']);
  });

  test('a renamed file keeps its links under its new path, without being changed', async () => {
    const { cache, vault, told, file } = await open({ 'A.md': '[[B]] [[C]]', 'B.md': '[[A]]' });
    await vault.rename(file('B.md'), 'C.md');
    await cache.settled();
    expect(cache.resolvedLinks).toEqual({ 'A.md': { 'C.md': 1 }, 'C.md': { 'A.md': 1 } });
    expect(cache.unresolvedLinks).toEqual({ 'A.md': { B: 1 }, 'C.md': {} });
    expect(cache.getCache('C.md')?.links).toHaveLength(1);
    expect(told).not.toContain('changed C.md');
    expect(told.at(-1)).toBe('resolved');
  });

  test('a note that links to itself still loses a link it drops', async () => {
    const { cache, vault, file } = await open({ 'A.md': '[[A]] [[B]]', 'B.md': '' });
    await vault.modify(file('A.md'), '[[A]]');
    await cache.settled();
    expect(cache.resolvedLinks['A.md']).toEqual({ 'A.md': 1 });
  });

  test('a nearer file takes over the links that meant another of its name', async () => {
    const { cache, vault } = await open({ 'x/A.md': '[[B]]', 'y/B.md': '' });
    expect(cache.resolvedLinks['x/A.md']).toEqual({ 'y/B.md': 1 });
    await vault.create('x/B.md', '');
    await cache.settled();
    expect(cache.resolvedLinks['x/A.md']).toEqual({ 'x/B.md': 1 });
  });
});

describe('the cache of a note', () => {
  test('is replaced when the note changes, and says so with the text', async () => {
    const { cache, vault, file } = await open({ 'A.md': '# One' });
    const changes: unknown[] = [];
    cache.on('changed', (...data: unknown[]) => changes.push(data.slice(1)));
    await vault.modify(file('A.md'), '# Two');
    await cache.settled();
    expect(cache.getFileCache(file('A.md'))?.headings?.[0]?.heading).toBe('Two');
    expect(changes).toEqual([['# Two', cache.getFileCache(file('A.md'))]]);
  });
});

describe('the text of a link', () => {
  test('is the name while no other file has it, then the path', async () => {
    const { cache, file } = await open({ 'x/A.md': '', 'y/B.md': '', 'z/B.md': '', 'x/film.webm': '' });
    expect(cache.fileToLinktext(file('x/A.md'), '')).toBe('A');
    expect(cache.fileToLinktext(file('y/B.md'), '')).toBe('y/B');
    expect(cache.fileToLinktext(file('x/A.md'), '', false)).toBe('A.md');
    expect(cache.fileToLinktext(file('x/film.webm'), '')).toBe('film.webm');
  });
});
