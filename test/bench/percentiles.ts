export interface Percentiles {
  /** In milliseconds; NaN of nothing. */
  readonly p50: number;
  readonly p99: number;
}

/** The value below which half, and ninety-nine in a hundred, lie. */
export function percentiles(values: number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
