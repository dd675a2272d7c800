/** So many are remembered; who asks about longer ago is told that anything may have happened. */
const MEMORY = 2_000;

/** What was taken away lately, so that a decision that was being made meanwhile can be made again. */
export class Takings {
  private readonly keys: string[] = [];
  private forgotten = 0;

  /** A moment to ask about later. */
  now(): number {
    return this.forgotten + this.keys.length;
  }

  add(key: string): void {
    this.keys.push(key);
    if (this.keys.length > 2 * MEMORY) this.forgotten += this.keys.splice(0, MEMORY).length;
  }

  /** Whether one of these was taken since that moment. */
  since(moment: number, keys: readonly string[]): boolean {
    return moment < this.forgotten || this.keys.slice(moment - this.forgotten).some((key) => keys.includes(key));
  }
}
