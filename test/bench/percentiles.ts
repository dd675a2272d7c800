export interface Percentiles {
  /** In milliseconds; NaN of nothing. */
  readonly p50: number;
  readonly p99: number;
}

/** The value below which this share of them lies. */
export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The values below which half, and ninety-nine in a hundred, lie. */
export const percentiles = (values: readonly number[]): Percentiles => ({ p50: share(values, 0.5), p99: share(values, 0.99) });
