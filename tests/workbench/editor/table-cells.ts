/** A cell of a table as it is written, without the space around; offsets in the text of the table. */
export interface WrittenCell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The cells of a table, row by row; the row of dashes is none. */
export function cellsOf(table: string): readonly (readonly WrittenCell[])[] {
  const rows: WrittenCell[][] = [];
  let at = 0;
  for (const [index, row] of table.split('\n').entries()) {
    if (index !== 1) rows.push(cellsOfRow(row, at));
    at += row.length + 1;
  }
  return rows;
}

function cellsOfRow(row: string, rowFrom: number): WrittenCell[] {
  const cells: WrittenCell[] = [];
  const from = /^\s*\|?/.exec(row)?.[0].length ?? 0;
  const to = /[^\\]\|\s*$/.test(row) ? row.trimEnd().length - 1 : row.length;
  for (const { 0: part, 1: written = '', index } of row
    .slice(from, to)
    .matchAll(/((?:\\.|[^\\|])*)(?:\||$)/g)) {
    const text = written.trim();
    const before = text === '' ? Math.min(1, written.length) : written.indexOf(text);
    const start = rowFrom + from + index + before;
    cells.push({ from: start, to: start + text.length, text });
    if (written === part) break;
  }
  return cells;
}

/** The place of the cell that an offset is in, or that ends before it. */
export function cellAt(rows: readonly (readonly WrittenCell[])[], offset: number): [number, number] {
  const row = Math.max(
    0,
    rows.findLastIndex((cells) => (cells[0]?.from ?? Infinity) <= offset),
  );
  const column = rows[row]?.findLastIndex(({ from }) => from <= offset) ?? 0;
  return [row, Math.max(0, column)];
}
