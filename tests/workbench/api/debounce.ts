/** A call that waits; `run` makes a waiting call now. */
export interface Debouncer<T extends unknown[], V> {
  (...args: T): this;
  cancel(): this;
  run(): V | void;
}

/** Calls `callback` once, `timeout` ms after the first of several calls; with `resetTimer`, after the last. */
export function debounce<T extends unknown[], V>(
  callback: (...args: T) => V,
  timeout = 0,
  resetTimer = false,
): Debouncer<T, V> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: T | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    const args = waiting;
    waiting = undefined;
    if (args) return callback(...args);
  };
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
    return debounced;
  };
  const call = (...args: T) => {
    waiting = args;
    if (timer !== undefined && !resetTimer) return debounced;
    clearTimeout(timer);
    timer = setTimeout(run, timeout);
    return debounced;
  };
  const debounced: Debouncer<T, V> = Object.assign(call as Debouncer<T, V>, { run, cancel });
  return debounced;
}
