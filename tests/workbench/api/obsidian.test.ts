/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import type * as Declared from 'obsidian';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as obsidian from './obsidian';

const declarations = readFileSync(
  path.resolve(__dirname, '../../../node_modules/obsidian/obsidian.d.ts'),
  'utf8',
);
const declared = [
  ...declarations.matchAll(/^export (?:abstract )?(?:class|function|const|let|enum) (\w+)/gm),
].map(([, name]) => name as keyof typeof Declared);
const given = obsidian as unknown as Readonly<Record<string, unknown>>;

describe('the module that plugins require', () => {
  test('has every value that Obsidian declares', () => {
    expect(declared.length).toBeGreaterThan(150);
    expect(declared.filter((name) => given[name] === undefined)).toEqual([]);
  });

  test('has each method that Obsidian declares of the classes it has', () => {
    expect(missingMethods()).toEqual([]);
  });

  test('says so where something is left out', () => {
    class Own extends obsidian.BasesView {}
    expect(() => new Own()).toThrow('The workbench does not have the class BasesView of the Obsidian API.');
    expect(() => obsidian.renderMath('x', false)).toThrow('The workbench does not have renderMath()');
    const link = obsidian.LinkValue as unknown as { parseFromString(): unknown };
    expect(() => link.parseFromString()).toThrow('The workbench does not have LinkValue.parseFromString');
    expect({} instanceof obsidian.FileSystemAdapter).toBe(false);
  });
});

/** Methods by the declarations: a name and a parenthesis, four spaces in, inside of a class. */
function missingMethods(): string[] {
  const classes = declarations.matchAll(/^export (?:abstract )?class (\w+)[^{]*{\n([\s\S]*?)^}/gm);
  return [...classes].flatMap(([, name = '', body = '']) => {
    const prototype = (given[name] as { prototype?: object } | undefined)?.prototype;
    if (!prototype || isAbsent(given[name])) return [];
    const methods = body.matchAll(
      /^ {4}(static )?(?!constructor|abstract |private |protected )(\w+)(?:<[^(]*>)?\(/gm,
    );
    return [...methods].flatMap(([, isStatic, method = '']) => {
      const owner = isStatic ? (given[name] as object) : prototype;
      return method in owner ? [] : [`${name}.${method}`];
    });
  });
}

function isAbsent(value: unknown): boolean {
  try {
    return Reflect.get(value as object, 'anything at all') !== undefined;
  } catch {
    return true;
  }
}
