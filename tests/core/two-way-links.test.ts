import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TwoWayLinks } from '../../src/core/two-way-links';

describe('two-way links', () => {
  test('are asked from either end', () => {
    const links = new TwoWayLinks();
    links.replace('A', ['B', 'C', 'B']);
    links.replace('D', ['B']);
    expect([...links.targetsOf('A')]).toEqual(['B', 'C']);
    expect([...links.sourcesOf('B')]).toEqual(['A', 'D']);
  });

  test('a note that links to itself still loses a link it drops', () => {
    const links = new TwoWayLinks();
    links.replace('A', ['A', 'B']);
    links.replace('A', ['A']);
    expect([...links.sourcesOf('B')]).toEqual([]);
    expect([...links.sourcesOf('A')]).toEqual(['A']);
    links.delete('A');
    expect([...links.sourcesOf('A')]).toEqual([]);
  });

  test('a deleted source leaves those of the others', () => {
    const links = new TwoWayLinks();
    links.replace('A', ['B']);
    links.replace('C', ['B']);
    links.delete('A');
    links.delete('never known');
    expect([...links.sourcesOf('B')]).toEqual(['C']);
    expect([...links.targetsOf('A')]).toEqual([]);
  });

  test('after any changes each end knows what the other does', () => {
    const name = fc.constantFrom('A', 'B', 'C', '__proto__', 'constructor');
    const change = fc.record({ source: name, targets: fc.option(fc.array(name)) });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const links = new TwoWayLinks();
        const expected = new Map<string, Set<string>>();
        for (const { source, targets } of changes) {
          if (targets === null) links.delete(source);
          else links.replace(source, targets);
          expected.set(source, new Set(targets));
        }
        for (const each of ['A', 'B', 'C', '__proto__', 'constructor']) {
          expect(new Set(links.targetsOf(each))).toEqual(expected.get(each) ?? new Set());
          const sources = [...expected].filter(([, targets]) => targets.has(each)).map(([source]) => source);
          expect(new Set(links.sourcesOf(each))).toEqual(new Set(sources));
        }
      }),
    );
  });
});
