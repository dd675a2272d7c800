import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchoolRow } from '@deelgenoot/identity';
import { AnswerConsents } from '../consent/answer-consents.ts';
import { RequestConsent } from '../consent/request-consent.ts';
import { WithdrawConsents } from '../consent/withdraw-consents.ts';
import { wish, World } from '../testing/world.ts';
import { PersonKeys } from './person-keys.ts';
import { SignHeads } from './sign-heads.job.ts';
import { VerifyLedger } from './verify-ledger.ts';

let world: World;
let home: SchoolRow;
let manager: string;

beforeAll(async () => {
  world = await World.open();
  [home] = [await world.school('Home'), await world.school('B')];
  manager = await world.person('Mies', home, ['manager']);
}, 60_000);
afterAll(() => world?.close());

const asked = async (authors: readonly string[]): Promise<string> => {
  const work = await world.work(home, authors);
  await world.as(manager, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], wish()));
  return work;
};
const answer = (person: string, consentIds: readonly string[], yes = true) =>
  world.as(person, (ctx) =>
    world.get(AnswerConsents).answer(
      ctx,
      consentIds.map((consentId) => ({ consentId, yes })),
    ),
  );
const consentsOf = (work: string) =>
  world.sql<{ id: string; author: string; state: string }>('SELECT id, author_id AS author, state FROM consent.consent WHERE subject_id = $1 ORDER BY id', [
    work,
  ]);
const verify = (work: string) => world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'material', id: work }));
const sign = () => world.as(null, (ctx) => world.get(SignHeads).run(ctx));

/** What someone can do who owns the database and switches its guards off. */
const tamper = (statement: string) => {
  const guards = (on: boolean) =>
    ['event', 'signed_head'].map((table) => `ALTER TABLE consent.${table} ${on ? 'ENABLE' : 'DISABLE'} TRIGGER append_only;`).join('');
  return world.asOwner(`${guards(false)} ${statement}; ${guards(true)}`);
};

describe('evidence cannot be rewritten', () => {
  it.each(['event', 'signed_head', 'consent_text', 'roster'])('neither the program nor the owner changes consent.%s', async (table) => {
    for (const statement of [
      `DELETE FROM consent.${table}`,
      `TRUNCATE consent.${table} CASCADE`,
      `UPDATE consent.${table} SET ${table === 'event' || table === 'signed_head' ? 'hash' : 'sha256'} = ''`,
    ]) {
      await expect(world.sql(statement)).rejects.toThrow(/denied/);
      await expect(world.asOwner(statement)).rejects.toThrow('append-only');
    }
  });

  it('finds an edit, a removal, and a cut behind the last signed head', async () => {
    const anna = await world.person('Anna', home);
    const works = [await asked([anna]), await asked([anna]), await asked([anna])];
    for (const work of works) await answer(anna, [(await consentsOf(work))[0]!.id]);
    await sign();
    const [edited, removed, cut] = works;
    await tamper(`UPDATE consent.event SET body = jsonb_set(body, '{version}', '9') WHERE subject_id = '${edited}' AND seq = 2`);
    await tamper(`DELETE FROM consent.event WHERE subject_id = '${removed}' AND seq = 1`);
    await tamper(`DELETE FROM consent.event WHERE subject_id = '${cut}' AND seq = 3`);
    expect(await verify(edited!)).toMatchObject({ ok: false, firstBadSeq: 2, fault: 'altered' });
    expect(await verify(removed!)).toMatchObject({ ok: false, firstBadSeq: 1, fault: 'misplaced' });
    expect(await verify(cut!)).toMatchObject({ ok: false, firstBadSeq: 3, fault: 'truncated' });
    // Taking the signed heads out of the table too does not help: they also lie beside the files.
    await tamper(
      `DELETE FROM consent.event WHERE subject_id = '${cut}'; DELETE FROM consent.signed_head WHERE subject_id = '${cut}'; DELETE FROM consent.chain WHERE subject_id = '${cut}'`,
    );
    expect(await verify(cut!)).toMatchObject({ ok: false, firstBadSeq: 1, fault: 'truncated' });
    const report = await world.as(null, (ctx) => world.get(VerifyLedger).verifyAll(ctx));
    expect(report.broken.map(({ subject }) => subject.id).sort()).toEqual([...works].sort());
  });

  it('names the first bad event, whichever way the owner of the database tampers', async () => {
    const anna = await world.person('Anna', home);
    const made = async (): Promise<string> => {
      const work = await asked([anna]);
      await answer(anna, [(await consentsOf(work))[0]!.id]);
      return work;
    };
    const ways: readonly (readonly [name: string, statement: (where: string) => string, firstBadSeq: number, fault: string])[] = [
      ['another actor', (w) => `UPDATE consent.event SET body = jsonb_set(body, '{actor}', '"system"') ${w} AND seq = 2`, 2, 'altered'],
      ['another type', (w) => `UPDATE consent.event SET type = 'DECLINE' ${w} AND seq = 3`, 3, 'altered'],
      ['another hour', (w) => `UPDATE consent.event SET at = at - interval '1 day' ${w} AND seq = 1`, 1, 'altered'],
      ['another hash before', (w) => `UPDATE consent.event SET previous_hash = repeat('0', 64) ${w} AND seq = 2`, 2, 'altered'],
      ['one taken out', (w) => `DELETE FROM consent.event ${w} AND seq = 2`, 2, 'misplaced'],
      [
        'one taken out and the rest moved up',
        (w) => `DELETE FROM consent.event ${w} AND seq = 2; UPDATE consent.event SET seq = 2 ${w} AND seq = 3`,
        2,
        'altered',
      ],
      [
        'two in each other’s place',
        (w) =>
          `UPDATE consent.event SET seq = 9 - seq ${w} AND seq IN (2, 3); UPDATE consent.event SET seq = 8 - seq ${w} AND seq = 6; UPDATE consent.event SET seq = 3 ${w} AND seq = 7`,
        2,
        'altered',
      ],
      ['the end cut off', (w) => `DELETE FROM consent.event ${w} AND seq = 3`, 3, 'truncated'],
      ['all of it', (w) => `DELETE FROM consent.event ${w}; DELETE FROM consent.chain ${w}; DELETE FROM consent.signed_head ${w}`, 1, 'truncated'],
    ];
    const works: string[] = [];
    for (const _ of ways) works.push(await made());
    const whole = await made();
    await sign();
    for (const [at, [, statement]] of ways.entries()) await tamper(statement(`WHERE subject_id = '${works[at]}'`));
    const { broken } = await world.as(null, (ctx) => world.get(VerifyLedger).verifyAll(ctx));
    const found = new Map(broken.map(({ subject, firstBadSeq, fault }) => [subject.id, [firstBadSeq, fault]]));
    expect(ways.map(([name], at) => [name, found.get(works[at]!)])).toEqual(ways.map(([name, , seq, fault]) => [name, [seq, fault]]));
    expect(found.has(whole)).toBe(false);
  });

  it('an emptied ledger is missed, as far as it was signed', async () => {
    const anna = await world.person('Anna', home);
    const work = await asked([anna]);
    await sign();
    await tamper(`CREATE TABLE public.kept AS TABLE consent.event; TRUNCATE consent.event`);
    const { broken, events } = await world.as(null, (ctx) => world.get(VerifyLedger).verifyAll(ctx));
    await world.asOwner('INSERT INTO consent.event SELECT * FROM public.kept; DROP TABLE public.kept');
    expect(events).toBe(0);
    expect(broken.find(({ subject }) => subject.id === work)).toMatchObject({ firstBadSeq: 1, fault: 'truncated' });
  });

  it('goes by what the key signed, and by whole lines', async () => {
    const anna = await world.person('Anna', home);
    const work = await asked([anna]);
    await sign();
    const file = join(world.folder, 'files', 'ledger', `${work.slice(-2)}.jsonl`);
    await appendFile(file, '{"subject":{"kind":"mat'); // a crash while writing
    await answer(anna, [(await consentsOf(work))[0]!.id]);
    await sign();
    expect(await verify(work)).toMatchObject({ ok: true, events: 3 });
    await appendFile(
      file,
      `\n${JSON.stringify({ subject: { kind: 'material', id: work }, seq: 3, hash: 'made up', signedAt: new Date(), signature: 'bm8=' })}\n`,
    );
    expect(await verify(work)).toMatchObject({ ok: false, firstBadSeq: 3, fault: 'forged' });
    await writeFile(file, '');
    expect(await readdir(join(world.folder, 'keys'))).toEqual(['ledger.pem', 'ledger.pub.pem']);
  });
});

describe('many at once', () => {
  it('the same question answered twice at once: the second is refused, and nothing changes', async () => {
    const anna = await world.person('Anna', home);
    const work = await asked([anna]);
    const [id] = (await consentsOf(work)).map((consent) => consent.id);
    const outcomes = await Promise.allSettled([answer(anna, [id!]), answer(anna, [id!], false)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'CONSENT_STATE' });
    expect(await verify(work)).toMatchObject({ ok: true, events: 3 });
  });

  it('twenty people answer and withdraw on the same works: every chain is whole, and nobody meets a deadlock', async () => {
    const authors = await Promise.all(Array.from({ length: 10 }, (_, n) => world.person(`Author ${n}`, home)));
    const works = [await asked(authors), await asked(authors), await asked(authors)];
    const idsOf = async (author: string, state: string) =>
      (await world.sql<{ id: string }>('SELECT id FROM consent.consent WHERE author_id = $1 AND state = $2 ORDER BY random()', [author, state])).map(
        ({ id }) => id,
      );
    await Promise.all(authors.map(async (author) => answer(author, await idsOf(author, 'requested'))));
    await Promise.all([
      ...authors.slice(0, 5).map(async (author) => {
        const ids = await idsOf(author, 'granted');
        return world.as(author, (ctx) => world.get(WithdrawConsents).withdraw(ctx, ids));
      }),
      ...Array.from({ length: 10 }, (_, n) => world.work(home, [authors[n]!])),
      ...works.map(() => sign()),
    ]);
    for (const work of works) {
      expect((await consentsOf(work)).map(({ state }) => state).sort()).toEqual([...Array<string>(5).fill('granted'), ...Array<string>(5).fill('withdrawn')]);
      expect(await verify(work)).toMatchObject({ ok: true, events: 1 + 10 + 10 + 5 });
      expect(await world.shared(work)).toEqual([]);
    }
  }, 30_000);
});

describe('a person who is erased', () => {
  it('is in the ledger no more, and it still verifies', async () => {
    const anna = await world.person('Anna', home);
    const work = await asked([anna]);
    await answer(anna, [(await consentsOf(work))[0]!.id]);
    const names = await world.sql<{ name: string }>(
      "SELECT DISTINCT body->>'author' AS name FROM consent.event WHERE subject_id = $1 AND body->>'author' IS NOT NULL",
      [work],
    );
    const behind = () =>
      world.as(null, (ctx) =>
        world.get(PersonKeys).peopleBehind(
          ctx,
          names.map(({ name }) => name),
        ),
      );
    expect([...(await behind()).values()]).toEqual([anna]);
    await world.as(null, (ctx) => world.get(PersonKeys).forget(ctx, anna));
    expect((await behind()).size).toBe(0);
    expect(await verify(work)).toMatchObject({ ok: true });
    const [{ text }] = (await world.sql<{ text: string }>("SELECT string_agg(body::text, ' ') AS text FROM consent.event WHERE subject_id = $1", [work])) as [
      { text: string },
    ];
    expect(text).not.toContain(anna);
  });
});
