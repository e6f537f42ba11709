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
  return new Proxy(AbsentClass, {
    get(target, property, receiver): unknown {
      // Of symbols and of what every class has, a debugger and a compiled subclass make use.
      if (typeof property === 'symbol' || property in target) return Reflect.get(target, property, receiver);
      throw new Error(`The workbench does not have ${name}.${property} of the Obsidian API.`);
    },
  });
}
