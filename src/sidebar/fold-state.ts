/** Which rows the reader has folded or unfolded; all others are as they are by default. */
export class FoldState {
  private readonly chosen = new Map<string, boolean>();

  isFolded(key: string, byDefault: boolean): boolean {
    return this.chosen.get(key) ?? byDefault;
  }

  set(key: string, isFolded: boolean): void {
    this.chosen.set(key, isFolded);
  }
}
