/** A stretch of a text. */
export interface Extent {
  /** Offset of its first character. */
  readonly from: number;
  /** Offset behind its last character. */
  readonly to: number;
}
