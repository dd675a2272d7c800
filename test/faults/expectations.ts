import { type Part, Program } from './program.ts';
import { Aftermath } from './storm.ts';

/** Kills parts of the running program while people write and files come in, and then looks whether anything is missing. */
export function survives(kills: readonly Part[], ms: number): void {
  let after: Aftermath;
  beforeAll(async () => {
    after = await Aftermath.of(kills);
  }, ms);
  afterAll(async () => {
    await after?.stop();
    await Program.stopAll();
  }, 60_000);

  it('has every comment that was acknowledged, once, where its reader finds it', async () => {
    expect(after.refusals).toEqual([]);
    const comments = after.acknowledged.filter((one) => one.kind === 'comment');
    expect(comments.length).toBeGreaterThan(0);
    for (const threadId of new Set(comments.map((one) => one.threadId as string))) {
      const read = await after.read(threadId);
      const written = comments.filter((one) => one.threadId === threadId);
      expect(written.filter((one) => read.filter(({ id, body }) => id === one.id && body === one.body).length !== 1)).toEqual([]);
      // each was sent until it was acknowledged, so there is nothing else, and events are numbered in the order in which they stand, each once
      expect(read).toHaveLength(written.length);
      const numbers = read.map(({ seq }) => seq);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }
  });

  it('has every tip that was acknowledged, once', async () => {
    const tips = after.acknowledged.filter((one) => one.kind === 'contribution');
    expect(tips.length).toBeGreaterThan(0);
    const rows = await after.sql<{ id: string; body: string }>('SELECT id, body FROM community.contribution WHERE id = ANY($1)', [tips.map(({ id }) => id)]);
    expect(new Map(rows.map((row) => [row.id, row.body]))).toEqual(new Map(tips.map((tip) => [tip.id, tip.body])));
    expect(new Set(tips.map(({ id }) => id)).size).toBe(tips.length);
  });

  it('has every import whole: each file once, with its content, its words and its maker', async () => {
    for (const one of after.imports) {
      expect(await after.progress(one)).toEqual({ state: 'DONE', done: one.names.length, failed: 0 });
      const rows = await after.sql<{ name: string; sha256: string; files: number; texts: number; makers: number }>(
        `SELECT i.name, f.sha256, count(DISTINCT f.id)::int AS files, count(DISTINCT t.file_id)::int AS texts, count(DISTINCT c.id)::int AS makers
           FROM catalog.import_item i JOIN catalog.version v ON v.material_id = i.material_id JOIN catalog.file f ON f.version_id = v.id
           LEFT JOIN catalog.file_text t ON t.file_id = f.id LEFT JOIN consent.contribution c ON c.subject_id = i.material_id
          WHERE i.import_id = $1 GROUP BY i.name, f.sha256`,
        [one.id],
      );
      expect(rows.map(({ name, files, texts, makers }) => ({ name, files, texts, makers })).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
        [...one.names].sort().map((name) => ({ name, files: 1, texts: 1, makers: 1 })),
      );
      for (const { sha256 } of rows) expect(await after.holds(sha256)).toBe(true);
      const found = await after.reader.client.ask<{ search: { totalCount: number } }>('query ($input: SearchInput!) { search(input: $input) { totalCount } }', {
        input: { text: one.word },
      });
      expect(found.search.totalCount).toBe(one.names.length);
    }
    const [left] = await after.sql<{ materials: number }>(
      'SELECT count(*)::int AS materials FROM catalog.material m WHERE NOT EXISTS (SELECT FROM catalog.import_item i WHERE i.material_id = m.id)',
    );
    expect(left?.materials).toBe(0);
  });

  it('has an index that agrees with the database, and a ledger that verifies', async () => {
    const [[searched, index], [verified, ledger]] = await Promise.all([after.command('search-check'), after.command('ledger-verify')]);
    expect({ searched, index: searched === 0 ? '' : index }).toEqual({ searched: 0, index: '' });
    expect({ verified, ledger: verified === 0 ? '' : ledger }).toEqual({ verified: 0, ledger: '' });
    expect(JSON.parse(index)).toMatchObject({ overdue: 0 });
  });
}
