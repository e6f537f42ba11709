import type { Token } from 'markdown-it';
import type { SourceLines } from './source-lines';

/** A run of inline text, and the way back from its content to the note. */
export interface InlineRun {
  readonly token: Token;
  /** The offset in the note of a place in the content; null for text that the note does not hold. */
  offsetOf(place: number): number | null;
}

/** The runs of inline text among tokens of blocks, in order. */
export function inlineRunsOf(tokens: readonly Token[], lines: SourceLines): InlineRun[] {
  const runs: InlineRun[] = [];
  let row: CellFinder | null = null;
  for (const token of tokens) {
    if (token.type === 'tr_open' && token.map) row = new CellFinder(lines, token.map[0]);
    if (token.type === 'table_close') row = null;
    if (token.type !== 'inline') continue;
    if (row) runs.push(row.run(token));
    else if (token.map) runs.push(blockRun(token, token.map[0], lines));
  }
  return runs;
}

/** Each line of the content is what is left of a line of the note without its indent and markers. */
function blockRun(token: Token, firstLine: number, lines: SourceLines): InlineRun {
  const written = token.content.split('\n');
  const begins: number[] = [];
  const shifts: (number | null)[] = [];
  let begin = 0;
  written.forEach((line, index) => {
    const text = line.trimEnd();
    const column = lines.text(firstLine + index).lastIndexOf(text.trimStart());
    begins.push(begin);
    const indent = text.length - text.trimStart().length;
    shifts.push(column < 0 ? null : lines.start(firstLine + index) + column - indent - begin);
    begin += line.length + 1;
  });
  return {
    token,
    offsetOf(place) {
      let line = 0;
      while (line + 1 < begins.length && (begins[line + 1] ?? 0) <= place) line++;
      const shift = shifts[line];
      return shift === null || shift === undefined ? null : shift + place;
    },
  };
}

/** Finds the cells of a row one after another; the parser gives them no position and takes `\` from `\|`. */
class CellFinder {
  readonly #text: string;
  readonly #start: number;
  #cursor = 0;

  constructor(lines: SourceLines, line: number) {
    this.#text = lines.text(line);
    this.#start = lines.start(line);
  }

  run(token: Token): InlineRun {
    const written = token.content.replaceAll('|', '\\|');
    const column = this.#text.indexOf(written, this.#cursor);
    if (column >= 0) this.#cursor = column + written.length;
    return {
      token,
      offsetOf: (place) => {
        if (column < 0) return null;
        const bars = token.content.slice(0, place).split('|').length - 1;
        return this.#start + column + place + bars;
      },
    };
  }
}
