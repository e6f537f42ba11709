/**
 * Texts by number, from 0, and numbers by text. A number that is free again is given to the next text, so that what
 * is looked up by number stays as short as what it holds.
 */
export class Numbering<Text extends string, Numbered extends number> {
  private readonly numbers = new Map<Text, Numbered>();
  private readonly texts: (Text | undefined)[] = [];
  private readonly unused: Numbered[] = [];

  /** The number of a text; undefined where it has none. */
  of(text: Text): Numbered | undefined {
    return this.numbers.get(text);
  }

  /** The number of a text, which is added where it has none. */
  give(text: Text): Numbered {
    return this.numbers.get(text) ?? this.add(text);
  }

  /** Gives a text that has no number its own. */
  add(text: Text): Numbered {
    const number = this.unused.pop() ?? (this.texts.length as Numbered);
    this.numbers.set(text, number);
    this.texts[number] = text;
    return number;
  }

  /** The text of a number that has been given; '' for one that has not. */
  textOf(number: Numbered): Text {
    return this.texts[number] ?? ('' as Text);
  }

  /** Takes a number back; does nothing where it has been taken back already. */
  free(number: Numbered): void {
    const text = this.texts[number];
    if (text === undefined) return;
    this.numbers.delete(text);
    this.texts[number] = undefined;
    this.unused.push(number);
  }

  /** All numbers that are given, in the order in which their texts came. */
  all(): IterableIterator<Numbered> {
    return this.numbers.values();
  }
}
