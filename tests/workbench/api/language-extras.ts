import type {} from 'obsidian';
import { define } from './define';

/** The methods that Obsidian adds to strings. */
interface StringExtras {
  contains(this: string, target: string): boolean;
  format(this: string, ...args: string[]): string;
}

/** What Obsidian adds to arrays, strings, numbers and objects, in the given global scope. */
export function installLanguageExtras(scope: typeof globalThis): void {
  define<unknown[]>(scope.Array.prototype as unknown[], {
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    contains(target) {
      return this.includes(target);
    },
    remove(target) {
      for (let index = this.length - 1; index >= 0; index--)
        if (this[index] === target) this.splice(index, 1);
    },
    shuffle() {
      for (let index = this.length - 1; index > 0; index--) {
        const other = Math.floor(Math.random() * (index + 1));
        [this[index], this[other]] = [this[other], this[index]];
      }
      return this;
    },
    unique() {
      return [...new Set(this)];
    },
  });
  define(scope.Array, {
    combine: <T>(arrays: T[][]) => arrays.reduce<T[]>((all, some) => [...all, ...some], []),
  });
  define(scope.Math, {
    clamp: (value, min, max) => Math.min(Math.max(value, min), max),
    square: (value) => value * value,
  });
  define(scope.String, { isString: (value: unknown): value is string => typeof value === 'string' });
  define(scope.Number, { isNumber: (value: unknown): value is number => typeof value === 'number' });
  define<StringExtras>(scope.String.prototype, {
    contains(target) {
      return this.includes(target);
    },
    format(...args) {
      return this.replace(/\{(\d+)\}/g, (placeholder, index: string) => args[Number(index)] ?? placeholder);
    },
  });
  define(scope.Object, {
    isEmpty: (object) => Object.keys(object).length === 0,
    each(object, callback, context) {
      for (const [key, value] of Object.entries(object)) {
        if (callback.call(context, value, key) === false) return false;
      }
      return true;
    },
  });
}
