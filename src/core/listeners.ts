/** Who wants to be told of something; `Told` is what they are told. */
export class Listeners<Told extends readonly unknown[] = []> {
  private readonly all = new Set<(...told: Told) => void>();

  /** Has a listener be told from now on; one that is added twice is told once. Returns what ends it. */
  add(listener: (...told: Told) => void): () => void {
    this.all.add(listener);
    return () => this.all.delete(listener);
  }

  /** Tells each of them, also where one throws; then throws what the first of those did. */
  tell(...told: Told): void {
    const errors: unknown[] = [];
    for (const listener of this.all) {
      try {
        listener(...told);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  /** From now on nobody is told. */
  clear(): void {
    this.all.clear();
  }
}
