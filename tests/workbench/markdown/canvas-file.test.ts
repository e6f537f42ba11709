import { expect, it } from '@jest/globals';
import { parseCanvas } from './canvas-file';

const PLACE = { x: 1, y: -2, width: 30, height: 40 };

it('reads cards of text and of files, and leaves out the rest', () => {
  const nodes = [
    { ...PLACE, id: 'a', type: 'text', text: 'T' },
    { ...PLACE, id: 'b', type: 'file', file: 'N.md', subpath: '#H' },
    { ...PLACE, id: 'c', type: 'file', file: 'M.md' },
    { ...PLACE, id: 'd', type: 'link', url: 'https://example.org' },
  ];
  expect(parseCanvas(JSON.stringify({ nodes, edges: [] }))).toEqual([
    { ...PLACE, type: 'text', text: 'T' },
    { ...PLACE, type: 'file', file: 'N.md', subpath: '#H' },
    { ...PLACE, type: 'file', file: 'M.md', subpath: '' },
  ]);
});

it.each(['', 'null', '[]', '{"nodes":{}}', '{"nodes":[null, 1, {"type":"text"}]}', '{'])(
  '%j has no cards',
  (json) => {
    expect(parseCanvas(json)).toEqual([]);
  },
);
