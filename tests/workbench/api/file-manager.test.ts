import { describe, expect, test } from '@jest/globals';
import { App } from './app';
import { MemoryStore } from './memory-store';

async function open(files: Record<string, string>) {
  const app = new App({ store: new MemoryStore(files) });
  await app.loadVault();
  const file = (path: string) => {
    const found = app.vault.getFileByPath(path);
    if (!found) throw new Error(`no ${path} in the vault`);
    return found;
  };
  return { app, manager: app.fileManager, file, read: (path: string) => app.vault.read(file(path)) };
}

describe('a link to a file', () => {
  test.each([
    ['B.md', '', '', '[[B]]'],
    ['B.md', '#Part', '', '[[B#Part]]'],
    ['B.md', '', 'name', '[[B|name]]'],
    ['B.md', '', 'B', '[[B]]'],
    ['A.md', '#Part', '', '[[#Part]]'],
    ['A.md', '', '', '[[A]]'],
    ['x/C.md', '', '', '[[x/C]]'],
    ['film.webm', '', '', '![[film.webm]]'],
  ])('%s%s as %j is written %s', async (path, subpath, alias, expected) => {
    const { manager, file } = await open({
      'A.md': '',
      'B.md': '',
      'x/C.md': '',
      'y/C.md': '',
      'film.webm': '',
    });
    expect(manager.generateMarkdownLink(file(path), 'A.md', subpath, alias)).toBe(expected);
  });
});

describe('properties', () => {
  const change = async (text: string, edit: (properties: Record<string, unknown>) => void) => {
    const { manager, file, read } = await open({ 'A.md': text });
    await manager.processFrontMatter(file('A.md'), edit);
    return read('A.md');
  };

  test('are changed, and the text below them is not', async () => {
    const text = await change('---\na: 1\nb: x\n---\n\n# Text\n', (properties) => {
      properties.a = 2;
    });
    expect(text).toBe('---\na: 2\nb: x\n---\n\n# Text\n');
  });

  test('are put above a note that has none', async () => {
    const text = await change('Text', (properties) => {
      properties.a = [1];
    });
    expect(text).toBe('---\na:\n  - 1\n---\nText');
  });

  test('that cannot be read reject, and the note stays as it is', async () => {
    const { manager, file, read } = await open({ 'A.md': '---\na: b: c\n---\n' });
    await expect(manager.processFrontMatter(file('A.md'), () => undefined)).rejects.toThrow();
    expect(await read('A.md')).toBe('---\na: b: c\n---\n');
  });
});

describe('a renamed file', () => {
  test('is still what linked to it means', async () => {
    const { app, manager, file, read } = await open({
      'A.md': 'see [[B]], [[b#Part|there]], ![[B]], [[Other]], [md](B.md)',
      'B.md': '# Part',
    });
    await manager.renameFile(file('B.md'), 'New name.md');
    await app.metadataCache.settled();
    expect(await read('A.md')).toBe(
      'see [[New name]], [[New name#Part|there]], ![[New name]], [[Other]], [md](New%20name.md)',
    );
  });
});

describe('a path for an attachment', () => {
  test('is one that no file has', async () => {
    const { manager } = await open({ 'film.webm': '', 'film 1.webm': '' });
    expect(await manager.getAvailablePathForAttachment('film.webm')).toBe('film 2.webm');
    expect(await manager.getAvailablePathForAttachment('other.webm')).toBe('other.webm');
  });
});

describe('a new note goes', () => {
  test.each([
    [{}, ''],
    [{ newFileLocation: 'root' }, ''],
    [{ newFileLocation: 'current' }, 'x'],
    [{ newFileLocation: 'folder', newFileFolderPath: 'y/z' }, 'y/z'],
    [{ newFileLocation: 'folder', newFileFolderPath: 'gone' }, ''],
  ])('as %j says', async (config, path) => {
    const { manager } = await open({
      'x/C.md': '',
      'y/z/D.md': '',
      '.obsidian/app.json': JSON.stringify(config),
    });
    expect(manager.getNewFileParent('x/C.md').path).toBe(path === '' ? '/' : path);
  });
});
