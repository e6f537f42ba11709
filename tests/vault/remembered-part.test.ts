/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { PluginData } from '../../src/vault/plugin-data';
import { RememberedPart } from '../../src/vault/remembered-part';

let stored: unknown;
let failure: Error | null;
let reads: number;

const data = new PluginData({
  loadData: () => {
    reads += 1;
    return failure === null ? Promise.resolve(stored) : Promise.reject(failure);
  },
  saveData: (value) => {
    stored = JSON.parse(JSON.stringify(value));
    return Promise.resolve();
  },
});

/** Remembers words, each once. */
function begin(): { words: Set<string>; part: RememberedPart } {
  const words = new Set<string>();
  const part = new RememberedPart(data, {
    key: 'words',
    what: 'words',
    version: 2,
    merge: (value) => {
      const kept = (value as { list?: string[] } | undefined)?.list ?? [];
      for (const word of kept) words.add(word);
    },
    store: () => ({ version: 2, list: [...words].sort() }),
  });
  return { words, part };
}

const notices = () => document.body.findAll('.notice-message').map((el) => el.textContent);

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  [stored, failure, reads] = [{ words: { version: 2, list: ['bridge'] }, theirs: 1 }, null, 0];
});

afterEach(() => {
  jest.restoreAllMocks();
  document.body.empty();
});

describe('a part of what is remembered', () => {
  test('is recalled when it is first asked for, and once', async () => {
    const { words, part } = begin();
    expect(reads).toBe(0);
    await Promise.all([part.recall(), part.recall()]);
    expect([...words]).toEqual(['bridge']);
    expect(reads).toBe(1);
  });

  test('is kept with what the file has got meanwhile, and nothing else is touched', async () => {
    const { words, part } = begin();
    words.add('robot');
    await part.save();
    expect(stored).toEqual({ words: { version: 2, list: ['bridge', 'robot'] }, theirs: 1 });
  });

  test('is read again after a sync, if anybody has asked for it', async () => {
    const { words, part } = begin();
    await part.onFileChange();
    expect(reads).toBe(0);
    await part.recall();
    stored = { words: { version: 2, list: ['film'] } };
    await part.onFileChange();
    expect([...words]).toEqual(['bridge', 'film']);
  });

  test('of a later version of the plugin stays in the file as it is', async () => {
    stored = { words: { version: 3, tree: {} } };
    const { words, part } = begin();
    words.add('robot');
    await part.save();
    expect(stored).toEqual({ words: { version: 3, tree: {} } });
    expect([...words]).toEqual(['robot']);
  });

  test.each([[null], [7], [{ version: '3' }], [{ version: 1 }]])(
    'of no later version (%j) is written anew',
    async (before) => {
      stored = { words: before };
      const { part } = begin();
      await part.save();
      expect(stored).toEqual({ words: { version: 2, list: [] } });
    },
  );

  test('that cannot be read or written is told, and the next attempt is made', async () => {
    failure = new Error('disk');
    const { words, part } = begin();
    await part.recall();
    words.add('robot');
    await part.save();
    expect(notices()).toEqual([
      'Video Citations could not recall words.',
      'Video Citations could not remember words.',
    ]);
    failure = null;
    await part.save();
    expect(stored).toMatchObject({ words: { list: ['bridge', 'robot'] } });
  });
});
