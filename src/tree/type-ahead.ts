/** In milliseconds: after so long a silence, what is typed begins another name. */
const SILENCE = 700;

/** What the reader types to go to a row by its name: letters that follow one another soon belong together. */
export class TypeAhead {
  private text = '';
  private at = -Infinity;

  /** Whether another letter would continue a name; `now` is in milliseconds. */
  isTyping(now: number): boolean {
    return this.text !== '' && now - this.at < SILENCE;
  }

  /** Whatever is typed next begins another name. */
  end(): void {
    this.text = '';
  }

  /**
   * Takes a letter. `text` is what a name has to begin with, in small letters; `isMore` says that it continues what was
   * typed before. One letter again and again goes from name to name.
   */
  type(letter: string, now: number): { readonly text: string; readonly isMore: boolean } {
    const small = letter.toLowerCase();
    const isRepeated = this.text === small;
    const isMore = this.isTyping(now) && !isRepeated;
    this.text = isMore ? this.text + small : small;
    this.at = now;
    return { text: this.text, isMore };
  }
}
