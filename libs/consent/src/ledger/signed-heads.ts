import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG, type Config, type Ctx } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import { groupBy } from '../group-by.ts';
import type { ChainSubject } from './event.ts';
import type { SignedHead } from './verify.ts';

/** A head as a line of a file: JSON, one a line. */
type Line = Omit<SignedHead, 'signedAt'> & { readonly signedAt: string };

/**
 * Signed heads, in a table and beside the files of the works. Whoever can empty the table cannot reach the files. They are
 * spread over 256 files by the end of the subject's id, so that one subject's heads are found without reading all.
 */
@Injectable()
export class SignedHeads {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'FILES_DIR'>) {
    this.folder = join(config.FILES_DIR, 'ledger');
  }

  /** Files first: a head in a file that never reached the table is still true. */
  async add(ctx: Ctx, heads: readonly SignedHead[]): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const [name, group] of groupBy(heads, ({ subject }) => fileOf(subject)))
      await appendLines(
        join(this.folder, name),
        group.map((head) => JSON.stringify(head)),
      );
    await ctx.db.query(
      `INSERT INTO consent.signed_head (subject_kind, subject_id, seq, hash, signed_at, signature)
       SELECT h.subject->>'kind', (h.subject->>'id')::uuid, h.seq, h.hash, h."signedAt", h.signature
       FROM jsonb_to_recordset($1::jsonb) AS h (subject jsonb, seq int, hash text, "signedAt" timestamptz, signature text) ON CONFLICT DO NOTHING`,
      [JSON.stringify(heads)],
    );
  }

  /** Everything that was ever signed about one subject, wherever it is kept. */
  async of(ctx: Ctx, subject: ChainSubject): Promise<SignedHead[]> {
    const rows = await ctx.db.query<Omit<SignedHead, 'subject'>[]>(
      `SELECT seq, hash, signed_at AS "signedAt", signature FROM consent.signed_head WHERE subject_kind = $1 AND subject_id = $2`,
      [subject.kind, subject.id],
    );
    const lines = await this.read(fileOf(subject));
    return [...rows.map((row) => ({ ...row, subject })), ...lines.filter((head) => head.subject.kind === subject.kind && head.subject.id === subject.id)];
  }

  /** Everything that was ever signed, also about subjects that the database no longer knows. */
  async all(ctx: Ctx): Promise<SignedHead[]> {
    const rows = await ctx.db.query<(Omit<SignedHead, 'subject'> & ChainSubject)[]>(
      'SELECT subject_kind AS kind, subject_id AS id, seq, hash, signed_at AS "signedAt", signature FROM consent.signed_head',
    );
    const heads = rows.map(({ kind, id, ...row }) => ({ ...row, subject: { kind, id } }));
    for (const name of await readdir(this.folder).catch(() => [])) heads.push(...(await this.read(name)));
    return heads;
  }

  private async read(name: string): Promise<SignedHead[]> {
    const text = await readFile(join(this.folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap(readLine);
  }
}

const fileOf = ({ id }: ChainSubject): string => `${id.slice(-2)}.jsonl`;

/** A line that a crash cut off proves nothing, and hides nothing: its head is signed again. */
function readLine(text: string): SignedHead[] {
  if (text === '') return [];
  try {
    const line = JSON.parse(text) as Line;
    return [{ ...line, signedAt: new Date(line.signedAt) }];
  } catch {
    return [];
  }
}

/** Begins on a line of its own, also after one that was cut off, and is on disk when it returns. */
async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.write(`\n${lines.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
