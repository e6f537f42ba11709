import { beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT } from './paths';

let code = '';

beforeAll(async () => {
  code = await readFile(path.join(PROJECT, 'main.js'), 'utf8');
});

const found = (what: RegExp): readonly string[] => Array.from(code.matchAll(what), ([text]) => text);

test('main.js asks for nothing but Obsidian and its editor, so that it runs on a phone', () => {
  const modules = new Set(Array.from(code.matchAll(/\brequire\("([^"]*)"\)/g), ([, name]) => name));
  expect([...modules].filter((name) => !/^(?:obsidian|@codemirror\/\w+)$/.test(name ?? ''))).toEqual([]);
  expect(modules).toContain('obsidian');
  expect(found(/\b(?:process\.|Buffer\b|__dirname|globalThis\.require)/g)).toEqual([]);
});

test('main.js runs no text as a program, asks no network of its own, and writes no HTML', () => {
  expect(found(/\beval\(|\bnew Function\b|\bimport\(|\bimportScripts\b/g)).toEqual([]);
  expect(found(/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b/g)).toEqual([]);
  expect(found(/\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/g)).toEqual([]);
});

test('main.js has no expression that looks behind: the whole of it would not be read before iOS 16.4', () => {
  expect(found(/\(\?<[=!].{0,20}/g)).toEqual([]);
});
