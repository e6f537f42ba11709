const BITS = 9;
const ROWS = 1 << BITS;

/**
 * Rows of integers of 32 bits, all 0 at first. It grows by pages: a copy that is larger each time would leave so much
 * behind that the browser stops to collect it.
 */
export class IntTable {
  private readonly pages: Int32Array[] = [];

  constructor(private readonly width: number) {}

  at(row: number, field: number): number {
    return this.pages[row >>> BITS]?.[(row & (ROWS - 1)) * this.width + field] ?? 0;
  }

  set(row: number, field: number, value: number): void {
    this.pageOf(row)[(row & (ROWS - 1)) * this.width + field] = value;
  }

  /** Sets the first five fields of a row, which is as wide: at once, so that its page is looked up once. */
  setRow(row: number, first: number, second: number, third: number, fourth: number, fifth: number): void {
    const page = this.pageOf(row);
    const start = (row & (ROWS - 1)) * this.width;
    page[start] = first;
    page[start + 1] = second;
    page[start + 2] = third;
    page[start + 3] = fourth;
    page[start + 4] = fifth;
  }

  private pageOf(row: number): Int32Array {
    return this.pages[row >>> BITS] ?? this.addPageOf(row);
  }

  private addPageOf(row: number): Int32Array {
    let page: Int32Array;
    do this.pages.push((page = new Int32Array(ROWS * this.width)));
    while (this.pages.length <= row >>> BITS);
    return page;
  }
}
