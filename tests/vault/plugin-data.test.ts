import { describe, expect, test } from '@jest/globals';
import { PluginData, type DataFile } from '../../src/vault/plugin-data';

/** A `data.json` in memory, which Obsidian reads and writes as JSON; each takes a moment. */
class MemoryFile implements DataFile {
  writes = 0;

  constructor(public json: string | null) {}

  async loadData(): Promise<unknown> {
    await Promise.resolve();
    return this.json === null ? null : JSON.parse(this.json);
  }

  async saveData(data: unknown): Promise<void> {
    this.writes++;
    await Promise.resolve();
    this.json = JSON.stringify(data);
  }
}

async function afterUpdate(json: string | null, change = (): unknown => 7): Promise<string | null> {
  const file = new MemoryFile(json);
  await new PluginData(file).update('mine', change);
  return file.json;
}

describe('the data of the plugin', () => {
  test.each([
    ['there is no file', null, undefined],
    ['another part keeps something', '{"theirs":1}', undefined],
    ['it is there', '{"theirs":1,"mine":[2]}', [2]],
    ['the file holds a list', '[1,2]', undefined],
    ['the file holds a word', '"mine"', undefined],
    ['the file is cut off', '{"mine":', undefined],
    ['the file is empty', '', undefined],
  ])('is read where %s', async (_, json, value) => {
    expect(await new PluginData(new MemoryFile(json)).read('mine')).toEqual(value);
  });

  test('holds nothing under the names that every object has', async () => {
    expect(await new PluginData(new MemoryFile('{}')).read('constructor')).toBeUndefined();
  });

  test('is written beside what others keep', async () => {
    expect(await afterUpdate('{"theirs":{"a":1},"mine":2}')).toBe('{"theirs":{"a":1},"mine":7}');
  });

  test.each([null, '', '{"mine"', '[1]', '3', 'null'])('is written over %s', async (json) => {
    expect(await afterUpdate(json)).toBe('{"mine":7}');
  });

  test('is written after what the file says now, not what it said before', async () => {
    const file = new MemoryFile('{"mine":1}');
    const data = new PluginData(file);
    await data.read('mine');
    file.json = '{"mine":10,"fromAnotherDevice":true}';
    await data.update('mine', (before) => Number(before) + 1);
    expect(file.json).toBe('{"mine":11,"fromAnotherDevice":true}');
  });

  test('loses no change of two that come at once', async () => {
    const file = new MemoryFile(null);
    const data = new PluginData(file);
    const add = (before: unknown) => Number(before ?? 0) + 1;
    await Promise.all([data.update('a', add), data.update('b', add), data.update('a', add)]);
    expect(file.json).toBe('{"a":2,"b":1}');
  });

  test('is written by the next one after one that failed', async () => {
    const file = new MemoryFile('{"mine":1}');
    const data = new PluginData(file);
    const failing = data.update('mine', () => {
      throw new Error('No.');
    });
    const next = data.update('mine', () => 2);
    await expect(failing).rejects.toThrow('No.');
    await next;
    expect(file.json).toBe('{"mine":2}');
  });

  test('is not written over where the file cannot be read', async () => {
    const file = new MemoryFile('{"theirs":1}');
    file.loadData = () => Promise.reject(new Error('EACCES'));
    const data = new PluginData(file);
    await expect(data.read('mine')).rejects.toThrow('EACCES');
    await expect(data.update('mine', () => 1)).rejects.toThrow('EACCES');
    expect(file.writes).toBe(0);
  });

  test('is read once it has been written, where both are asked for at once', async () => {
    const file = new MemoryFile('{"mine":1}');
    const saveData = file.saveData.bind(file);
    // Obsidian empties the file before it fills it.
    file.saveData = (value) => {
      file.json = '';
      return saveData(value);
    };
    const data = new PluginData(file);
    const writing = data.update('theirs', () => 2);
    for (let turns = 0; turns < 3; turns++) await Promise.resolve();
    expect(await data.read('mine')).toBe(1);
    await writing;
  });
});
