import type { Loc, Pos } from 'obsidian';

/** A text by its lines: where each begins, and what it says without its line break (LF, CRLF or CR). */
export class SourceLines {
  readonly #text: string;
  readonly #starts: number[] = [0];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.#text = text;
    for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
      this.#ends.push(lineBreak.index);
      this.#starts.push(lineBreak.index + lineBreak[0].length);
    }
    this.#ends.push(text.length);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The line, '' past the last. */
  text(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }

  /** Offset of the line's first character; past the last line, the length of the text. */
  start(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Offset after the line's last character. */
  end(line: number): number {
    return this.#ends[line] ?? this.#text.length;
  }

  /** The lines from `from` up to, not including, `to`, with the line breaks between them. */
  slice(from: number, to: number): string {
    return this.#text.slice(this.start(from), this.end(to - 1));
  }

  between(from: number, to: number): string {
    return this.#text.slice(from, to);
  }

  loc(offset: number): Loc {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - this.start(low), offset };
  }

  pos(from: number, to: number): Pos {
    return { start: this.loc(from), end: this.loc(to) };
  }

  /** From the first character of a block that is no space to the end of its last line that is not blank. */
  blockPos(from: number, to: number): Pos {
    let last = Math.max(from, to - 1);
    while (last > from && this.text(last).trim() === '') last--;
    const indent = this.text(from).length - this.text(from).trimStart().length;
    return this.pos(this.start(from) + indent, this.end(last));
  }
}
