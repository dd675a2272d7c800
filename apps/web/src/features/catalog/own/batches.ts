/** Most works that the server changes in one call. */
const BATCH = 100;

/** Does something to many, a hundred at a time and one batch after the other. What was done before a fault stays done. */
export async function inBatches(ids: readonly string[], work: (batch: string[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) await work(ids.slice(at, at + BATCH));
}
