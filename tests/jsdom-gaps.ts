import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom has not; nothing is laid out there, so what is measured is empty.
for (const [name, value] of Object.entries({ TextDecoder, TextEncoder })) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
}
if (typeof Range !== 'undefined' && !('getClientRects' in Range.prototype)) {
  Object.assign(Range.prototype, {
    getClientRects: () => document.createElement('div').getClientRects(),
    getBoundingClientRect: () => new DOMRect(),
  });
}
