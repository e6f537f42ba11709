/** Something that the benchmarks measure, with the limit it is to keep. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  /** Null where it is only reported. */
  readonly limit: number | null;
  /** Null where there is no limit. */
  readonly isKept: boolean | null;
}

export function atMost(limit: number, what: string, value: number): Measured {
  return { what, value: rounded(value), limit, isKept: value <= limit };
}

export function reported(what: string, value: number): Measured {
  return { what, value: rounded(value), limit: null, isKept: null };
}

const rounded = (value: number): number => Number(value.toPrecision(3));
