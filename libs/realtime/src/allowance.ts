/** How often something may be done: `limit` times in each window of `windowMs`, counted per key and forgotten with it. */
export class Allowance {
  private readonly used = new WeakMap<object, { from: number; count: number }>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** @returns false when the allowance of this window is used up */
  take(key: object, now = Date.now()): boolean {
    const current = this.used.get(key);
    const window = current && now - current.from < this.windowMs ? current : { from: now, count: 0 };
    window.count += 1;
    this.used.set(key, window);
    return window.count <= this.limit;
  }
}
