/** Adds methods to a prototype or a global, hidden from `for … in`, replaceable, and the same when done twice. */
export function define<T extends object>(
  target: T,
  methods: { [K in keyof T as K]?: T[K] } & ThisType<T>,
): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

/** Adds getters to a prototype, as `define` does methods. */
export function defineGetters<T extends object>(
  target: T,
  getters: { readonly [K in keyof T]?: (this: T) => T[K] },
): void {
  for (const [name, get] of Object.entries(getters)) {
    Object.defineProperty(target, name, { get: get as () => unknown, configurable: true, enumerable: false });
  }
}
