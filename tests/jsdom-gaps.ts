import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom has not.
for (const [name, value] of Object.entries({ TextDecoder, TextEncoder })) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
}
