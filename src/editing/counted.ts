/** A number of things in words: `1 timestamp`, `1,204 timestamps`. */
export function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}
