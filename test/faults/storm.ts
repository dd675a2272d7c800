import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { beginImport, type Import, progress } from './files.ts';
import { type Member, peopleOf } from './people.ts';
import { type Part, Program, until } from './program.ts';
import { type Acknowledged, Writers } from './writers.ts';

const WRITERS = 8;
/** People in whose name each writer writes, in turn. */
const DESK = 12;
/** So many writes are acknowledged between one fault and the next. */
const BETWEEN = 40;
const FILES = 10;
const SETTLE_MS = 60_000;

/** What a storm left behind: the program still runs, and nobody writes. */
export class Aftermath {
  private constructor(
    readonly program: Program,
    readonly acknowledged: readonly Acknowledged[],
    readonly refusals: readonly string[],
    readonly imports: readonly Import[],
    readonly reader: Member,
    private readonly db: pg.Client,
  ) {}

  /** Eight people write and files come in, while these parts are killed one after another; then everything comes to rest. */
  static async of(kills: readonly Part[]): Promise<Aftermath> {
    const program = await Program.start();
    try {
      const databaseUrl = await program.databaseUrl();
      const people = await peopleOf(program.url, databaseUrl, WRITERS * DESK + 1);
      const reader = people.pop() as Member;
      const threads = await Promise.all(people.slice(0, 4).map((member, at) => question(member, at)));
      const writers = new Writers(
        Array.from({ length: WRITERS }, (_, at) => people.slice(at * DESK, (at + 1) * DESK)),
        threads,
      );
      const imports: Import[] = [];
      const more = async () => {
        const before = writers.acknowledged.length;
        await until('the writers get on', SETTLE_MS, () => writers.acknowledged.length >= before + BETWEEN);
      };
      try {
        for (const part of kills) {
          await more();
          imports.push(await beginImport(reader, imports.length, FILES));
          await program.kill(part);
        }
        await more();
      } finally {
        await writers.stop();
      }
      const db = new pg.Client({ connectionString: databaseUrl });
      await db.connect();
      const aftermath = new Aftermath(program, writers.acknowledged, writers.refusals, imports, reader, db);
      await aftermath.settle();
      return aftermath;
    } catch (error) {
      await program.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.db.end();
    await this.program.stop();
  }

  async sql<T>(statement: string, params: unknown[] = []): Promise<T[]> {
    return (await this.db.query(statement, params)).rows as T[];
  }

  /** Every job is done: none waits, none is held by a worker that is gone, none was given up. */
  private async settle(): Promise<void> {
    await until('every job is done', SETTLE_MS, async () => (await this.jobs()).length === 0).catch(async (error: Error) => {
      throw new Error(`${error.message}: ${JSON.stringify(await this.jobs())}`, { cause: error });
    });
  }

  private jobs(): Promise<object[]> {
    return this.sql('SELECT task_identifier, attempts, run_at, locked_at, locked_by, last_error FROM graphile_worker.jobs');
  }

  /** Ids and texts of the comments in all threads, as a reader gets them page by page. */
  async read(threadId: string): Promise<{ id: string; body: string; seq: number }[]> {
    const found: { id: string; body: string; seq: number }[] = [];
    for (let after: string | null = null; ;) {
      const answer: { thread: { comments: { nodes: typeof found; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } } =
        await this.reader.client.ask(
          'query ($id: ID!, $after: String) { thread(id: $id) { comments(first: 100, after: $after) { nodes { id body seq } pageInfo { endCursor hasNextPage } } } }',
          { id: threadId, after },
        );
      const { nodes, pageInfo } = answer.thread.comments;
      found.push(...nodes);
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
    }
  }

  progress(one: Import): Promise<{ state: string; done: number; failed: number }> {
    return progress(this.reader, one.id);
  }

  /** Whether the file store holds exactly what this hash names. */
  async holds(sha256: string): Promise<boolean> {
    const content = await readFile(this.program.blob(sha256)).catch(() => null);
    return content !== null && createHash('sha256').update(content).digest('hex') === sha256;
  }

  /** Runs a command of the program; `[exit code, what it said]`. */
  async command(name: 'search-check' | 'ledger-verify'): Promise<[number, string]> {
    const file = fileURLToPath(new URL(`../../apps/api/dist/cli/${name}.js`, import.meta.url));
    const env = await this.program.commandEnvironment();
    return new Promise((done) => {
      const child = execFile(process.execPath, [file], { env, timeout: SETTLE_MS }, (_, stdout, stderr) => done([child.exitCode ?? -1, `${stdout}${stderr}`]));
    });
  }
}

async function question(member: Member, at: number): Promise<string> {
  const { contribute } = await member.client.ask<{ contribute: { id: string } }>('mutation ($input: ContributionInput!) { contribute(input: $input) { id } }', {
    input: { kind: 'QUESTION', title: `Vraag ${at}`, body: 'Hoe pak jij dit aan?', schoolId: member.schoolId },
  });
  return contribute.id;
}
