import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '..');
const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => sourceAt(`src/${file.split(path.sep).join('/')}`));

/** What each part of `src` may import beside itself and packages; `siblings` never meet but through main.ts. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  notify: [],
  'every-window': [],
  menu: ['core', 'notify'],
  tree: [],
  scroll: ['every-window'],
  vault: ['core', 'notify'],
  chip: ['core', 'menu', 'notify', 'every-window'],
  reading: ['core', 'vault', 'chip', 'menu', 'scroll', 'notify'],
  editing: ['core', 'vault', 'chip', 'tree', 'menu', 'scroll', 'notify'],
  player: ['core', 'vault', 'menu', 'notify'],
  sidebar: ['core', 'vault', 'tree', 'menu', 'scroll', 'notify'],
  settings: ['core', 'vault'],
  'settings-tab': ['core', 'settings', 'notify'],
  commands: ['core', 'vault', 'chip', 'player', 'sidebar', 'reading', 'editing', 'settings', 'notify'],
  'timestamp-commands': ['core', 'chip', 'reading', 'editing', 'notify'],
  main: ['*'],
};

describe('imports go one way', () => {
  test.each(files.map((file) => [file.path, file] as const))('%s', (_, file) => {
    const layer = layerOf(file.path);
    const allowed = LAYERS[layer];
    expect({ layer, isKnown: allowed !== undefined }).toEqual({ layer, isKnown: true });
    const wrong = importsOf(file)
      .map((imported) => layerOf(imported))
      .filter((to) => to !== layer && allowed?.includes(to) !== true && allowed?.includes('*') !== true);
    expect(wrong).toEqual([]);
  });

  test('no file imports itself round a circle', () => {
    const imports = new Map(files.map((file) => [file.path, importsOf(file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const { path: start } of files) visit(start, []);
    expect(circles).toEqual([]);
  });
});

test('the core knows neither Obsidian, nor the DOM, nor the clock', () => {
  const foreign = /^(obsidian|electron|@codemirror\/)/;
  const globals =
    /\b(document|window|activeDocument|activeWindow|HTMLElement|setTimeout|Date\.now|new Date)\b/;
  const wrong = files
    .filter(({ path: file }) => layerOf(file) === 'core')
    .filter((file) => packagesOf(file).some((name) => foreign.test(name)) || globals.test(codeOf(file)));
  expect(wrong.map(({ path: file }) => file)).toEqual([]);
});

test('a file is named by what it holds, never as a drawer', () => {
  const drawer = /(^|[-/])(utils?|helpers?|common|misc|types|constants|manager|service)\.ts$|\/index\.ts$/;
  const badCase = /[A-Z_]/;
  const wrong = files.map((file) => file.path).filter((file) => drawer.test(file) || badCase.test(file));
  expect(wrong).toEqual([]);
});

test('nothing is exported by default but the plugin, and nothing is exported on behalf of another file', () => {
  const wrong = files.filter(({ path: file, source }) =>
    source.statements.some(
      (each) =>
        (file !== 'src/main.ts' && isDefaultExport(each)) ||
        ts.isExportAssignment(each) ||
        (ts.isExportDeclaration(each) && each.moduleSpecifier !== undefined),
    ),
  );
  expect(wrong.map(({ path: file }) => file)).toEqual([]);
});

test('no check is waived: no any, no @ts-, no eslint-disable, no non-null assertion', () => {
  const wrong = files.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node)) found.push(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(file.source);
    if (/@ts-|eslint-disable|TODO|FIXME/.test(file.source.text)) found.push('a waiver in a comment');
    return found.map((what) => `${file.path}: ${what}`);
  });
  expect(wrong).toEqual([]);
});

test('each exported thing says what it is', () => {
  const wrong = files.flatMap((file) =>
    file.source.statements
      .filter((each) => isExported(each) && ts.getJSDocCommentsAndTags(each).length === 0)
      .map((each) => `${file.path}: ${each.getText().split('\n', 1)[0] ?? ''}`),
  );
  // The class of a view says it for its type: VIEW_TYPE_… is Obsidian's own name for that.
  expect(wrong.filter((each) => !/export const VIEW_TYPE_|export default class/.test(each))).toEqual([]);
});

test('main.ts only builds the parts: it is short, and has no onunload', () => {
  const main = files.find((file) => file.path === 'src/main.ts');
  expect(main?.source.text.split('\n').length).toBeLessThan(80);
  expect(main?.source.text).not.toMatch(/onunload/);
});

interface Source {
  readonly path: string;
  readonly source: ts.SourceFile;
}

function sourceAt(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8');
  return { path: file, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
}

function layerOf(file: string): string {
  const [, first = '', rest] = file.split('/');
  return rest === undefined ? first.replace(/\.ts$/, '') : first;
}

function specifiersOf({ source }: Source): readonly string[] {
  return source.statements
    .filter((each) => ts.isImportDeclaration(each))
    .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''));
}

function importsOf(file: Source): readonly string[] {
  return specifiersOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => `${path.posix.join(path.posix.dirname(file.path), name)}.ts`);
}

function packagesOf(file: Source): readonly string[] {
  return specifiersOf(file).filter((name) => !name.startsWith('.'));
}

/** The file's text without comments and strings. */
function codeOf({ source }: Source): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source.text);
  const tokens: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind !== ts.SyntaxKind.StringLiteral) tokens.push(scanner.getTokenText());
  }
  return tokens.join(' ');
}

function isExported(node: ts.Statement): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(isExportKeyword);
}

const isExportKeyword = (modifier: ts.Modifier): boolean => modifier.kind === ts.SyntaxKind.ExportKeyword;

function isDefaultExport(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}
