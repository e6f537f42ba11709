/**
 * One thing that a reader sets and a player reports, such as the speed. A player may need a second telling before it
 * obeys, and its reports may be older than what it was told; once it has obeyed, another value is the reader's, who
 * used the controls in the picture.
 */
export class Dial<T> {
  private wanted: T | null = null;
  private hasObeyed = false;
  private isToldTwice = false;

  /** Notes down what the player is told. */
  turn(value: T): void {
    this.wanted = value;
    this.hasObeyed = false;
    this.isToldTwice = false;
  }

  /** Judges what the player reports: nothing new, set by the reader, or to be told again. */
  hear(value: T): 'as wanted' | 'by the reader' | 'tell again' {
    if (this.wanted === null || value === this.wanted) {
      this.wanted = value;
      this.hasObeyed = true;
      return 'as wanted';
    }
    if (this.hasObeyed) {
      this.wanted = value;
      return 'by the reader';
    }
    if (this.isToldTwice) return 'as wanted';
    this.isToldTwice = true;
    return 'tell again';
  }
}
