/** A function of Obsidian that the workbench does not have: calling it says so. */
export function absentFunction(name: string): (...args: unknown[]) => never {
  return () => {
    throw new Error(`The workbench does not have ${name}() of the Obsidian API.`);
  };
}

/** A class of Obsidian that the workbench does not have: a subclass may be declared, but not made. */
export function absentClass(name: string): abstract new (...args: unknown[]) => object {
  const AbsentClass = class {
    constructor() {
      throw new Error(`The workbench does not have the class ${name} of the Obsidian API.`);
    }
  };
  const touch = (property: string | symbol): never => {
    throw new Error(`The workbench does not have ${name}.${String(property)} of the Obsidian API.`);
  };
  const own = new Set<string | symbol>(['prototype', 'name', 'length', Symbol.hasInstance]);
  return new Proxy(AbsentClass, {
    get: (target, property, receiver) =>
      own.has(property) ? (Reflect.get(target, property, receiver) as unknown) : touch(property),
  });
}
