import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { People, type SchoolRow } from '@deelgenoot/identity';
import { DAY, HOUR, newId } from '@deelgenoot/kernel';
import type { LinkPage } from './answer-by-link.ts';
import { FollowUp } from '../consent/follow-up.ts';
import { RequestConsent } from '../consent/request-consent.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import type { TermsWish } from '../terms/terms.policy.ts';
import { wish, World } from '../testing/world.ts';
import { AnswerByLink } from './answer-by-link.ts';

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

let world: World;
let home: SchoolRow;
let b: SchoolRow;
let [otto, manager, chris]: string[] = [];
const ADDRESS = `otto-${newId()}@elders.example`;

beforeAll(async () => {
  world = await World.open();
  [home, b] = [await world.school('Home'), await world.school('B')];
  manager = await world.person('Mies', home, ['manager']);
  chris = await world.person('Chris', b);
  otto = (await world.as(null, (ctx) => world.get(People).add(ctx, { name: 'Otto', email: ADDRESS, locale: 'nl' }))).id;
  await world.sql("UPDATE identity.person SET password_hash = 'x' WHERE id <> $1", [otto]);
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => {
  world.now = new Date();
});

const links = () => world.get(AnswerByLink);
const mails = async (): Promise<Mail[]> => {
  await world.drain();
  const names = (await readdir(join(world.folder, 'mail')).catch(() => [])).sort();
  const all = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(world.folder, 'mail', name), 'utf8')) as Mail));
  return all.filter(({ to }) => to === ADDRESS);
};
const tokenIn = ({ text }: Mail): string => new URL(/https?:\/\/\S+/.exec(text)![0]).searchParams.get('token')!;
const newest = async (): Promise<string> => tokenIn((await mails()).at(-1)!);
const ask = (works: string[]) => world.as(manager!, (ctx) => world.get(RequestConsent).request(ctx, 'material', works, wish()));
/** Otto alone made these; the manager asked; the mail is there. */
const asked = async (count = 1): Promise<{ works: string[]; token: string }> => {
  const works = [];
  for (let n = 0; n < count; n++) works.push(await world.work(home, [otto!], `Werk ${n}`));
  await ask(works);
  return { works, token: await newest() };
};
const view = (token: string, as: string | null = null): Promise<LinkPage> => world.as(as, (ctx) => links().view(ctx, token));
const answer = (token: string, ids: readonly string[], yes = true, terms?: TermsWish) =>
  world.as(null, (ctx) =>
    links().answer(
      ctx,
      token,
      ids.map((consentId) => ({ consentId, yes, terms })),
    ),
  );
const idsOf = (page: LinkPage): string[] => page.questions.map(({ id }) => id);
const everything = async (): Promise<string> =>
  JSON.stringify(await world.sql('SELECT * FROM consent.consent ORDER BY id')) +
  JSON.stringify(await world.sql('SELECT * FROM consent.event ORDER BY subject_id, seq')) +
  JSON.stringify(await world.sql('SELECT * FROM consent.answer_link ORDER BY id')) +
  JSON.stringify(await world.sql('SELECT * FROM public.work ORDER BY id'));

describe('an author without an account', () => {
  it('gets one mail with one link for all that is asked, and somebody with an account gets none', async () => {
    const before = (await mails()).length;
    const works = [await world.work(home, [otto!, chris!]), await world.work(home, [otto!])];
    await ask(works);
    const sent = (await mails()).slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.text).toContain('/antwoord?token=');
    expect((await view(tokenIn(sent[0]!))).questions.map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining(works));
    const rows = await world.sql<{ person: string }>('SELECT person_id AS person FROM consent.answer_link');
    expect(rows.every(({ person }) => person === otto)).toBe(true);
  });

  it('says yes, narrower and no, and the work goes out by the answer alone', async () => {
    const { works, token } = await asked(2);
    const page = await view(token);
    const own = page.questions.filter(({ subjectId }) => works.includes(subjectId));
    expect(own).toHaveLength(2);
    const after = await answer(token, [own[0]!.id], true, wish({ mode: 'include', schoolIds: [b.id] }));
    expect(await world.shared(own[0]!.subjectId)).toEqual([`institution:${b.id}`]);
    const last = await answer(after.token!, [own[1]!.id], false);
    expect(await world.shared(own[1]!.subjectId)).toEqual([]);
    expect(idsOf(last)).not.toContain(own[1]!.id);
  });

  it('leaves in the ledger that it was a link, and which', async () => {
    const { works, token } = await asked();
    await answer(token, idsOf(await view(token)).slice(0, 1));
    const [event] = await world.sql<{ body: { actor: string; author: string; evidence: object } }>(
      "SELECT body FROM consent.event WHERE subject_id = $1 AND type = 'GRANT'",
      [works[0]],
    );
    expect(event!.body.evidence).toEqual({ authenticated: 'link', channel: 'mail', language: 'nl', link: token.split('.')[0] });
    expect(event!.body.actor).toBe(event!.body.author);
    expect(await world.as(null, (ctx) => world.get(VerifyLedger).verify(ctx, { kind: 'material', id: works[0]! }))).toMatchObject({ ok: true });
  });
});

describe('a link', () => {
  it('changes nothing when it is looked at, however often', async () => {
    const { token } = await asked();
    const before = await everything();
    for (let n = 0; n < 3; n++) await view(token);
    expect(await everything()).toBe(before);
  });

  it('is used up by an answer, and a second answer changes nothing', async () => {
    const { token } = await asked();
    const [id] = idsOf(await view(token));
    await answer(token, [id!]);
    const before = await everything();
    await expect(view(token)).rejects.toThrow('LINK_USED');
    await expect(answer(token, [id!], false)).rejects.toThrow('LINK_USED');
    expect(await everything()).toBe(before);
  });

  it('is not used up by an answer that is refused', async () => {
    const { token } = await asked();
    const [id] = idsOf(await view(token));
    const before = await everything();
    await expect(answer(token, [id!], true, wish({ licence: 'cc-by' }))).rejects.toThrow('TERMS_CC_NEEDS_PUBLIC');
    expect(await everything()).toBe(before);
    await answer(token, [id!]);
  });

  it('answers once, also when it is pressed twice at the same time', async () => {
    const { works, token } = await asked();
    const id = (await view(token)).questions.find(({ subjectId }) => subjectId === works[0])!.id;
    const tries = await Promise.allSettled([answer(token, [id]), answer(token, [id], false)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'LINK_USED' });
  });

  it('is too old after thirty days', async () => {
    const { token } = await asked();
    world.now = new Date(Date.now() + 30 * DAY);
    await expect(view(token)).rejects.toThrow('LINK_EXPIRED');
    await expect(answer(token, [])).rejects.toThrow('LINK_EXPIRED');
  });

  it('opens nothing when a letter of it, or its row in the database, was changed', async () => {
    const { token } = await asked();
    const [id, signature] = token.split('.') as [string, string];
    const flipped = `${id}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    for (const bad of [flipped, `${newId()}.${signature}`, id, '', `${token}x`]) await expect(view(bad)).rejects.toThrow('LINK_INVALID');
    await world.sql("UPDATE consent.answer_link SET purpose = 'manage' WHERE id = $1", [id]);
    await expect(view(token)).rejects.toThrow('LINK_INVALID');
    await world.sql("UPDATE consent.answer_link SET purpose = 'answer', person_id = $2 WHERE id = $1", [id, chris]);
    await expect(view(token)).rejects.toThrow('LINK_INVALID');
  });

  it('says so to someone else who is signed in, and does nothing for them', async () => {
    const { token } = await asked();
    const before = await everything();
    await expect(view(token, chris)).rejects.toThrow('LINK_NOT_YOURS');
    await expect(world.as(chris!, (ctx) => links().answer(ctx, token, []))).rejects.toThrow('LINK_NOT_YOURS');
    await expect(world.as(chris!, (ctx) => links().mailFresh(ctx, token))).rejects.toThrow('LINK_NOT_YOURS');
    expect(await everything()).toBe(before);
  });

  it('answers for nobody else', async () => {
    const work = await world.work(home, [otto!, chris!]);
    await ask([work]);
    const token = await newest();
    const [theirs] = await world.sql<{ id: string }>('SELECT id FROM consent.consent WHERE author_id = $1 AND subject_id = $2', [chris, work]);
    await expect(answer(token, [theirs!.id])).rejects.toThrow('NOT_FOUND');
  });

  it('opens nothing any more when the address is no longer theirs', async () => {
    const { token } = await asked();
    await world.sql('UPDATE identity.person SET email = $2 WHERE id = $1', [otto, `new-${ADDRESS}`]);
    await expect(view(token)).rejects.toThrow('LINK_INVALID');
    await world.sql('UPDATE identity.person SET email = $2 WHERE id = $1', [otto, ADDRESS]);
  });
});

describe('stopping later', () => {
  const given = async (): Promise<{ work: string; id: string; token: string; after: LinkPage }> => {
    const { works, token } = await asked();
    const id = (await view(token)).questions.find(({ subjectId }) => subjectId === works[0])!.id;
    return { work: works[0]!, id, token, after: await answer(token, [id]) };
  };

  it('a slip is taken back where it was made: stopped, and shared again, by the link that answered', async () => {
    const { work, id, after } = await given();
    expect(after.held.map((row) => row.id)).toContain(id);
    const stopped = await world.as(null, (ctx) => links().withdraw(ctx, after.token!, [id]));
    expect(await world.shared(work)).toEqual([]);
    expect(stopped.held.find((row) => row.id === id)?.state).toBe('withdrawn');
    const again = await world.as(null, (ctx) => links().resume(ctx, stopped.token!, [id]));
    expect(await world.shared(work)).not.toEqual([]);
    expect(again.held.find(({ supersedes }) => supersedes === id)?.state).toBe('granted');
    await expect(world.as(null, (ctx) => links().change(ctx, again.token!, again.held[0]!.id, wish()))).rejects.toThrow('NOT_ALLOWED');
  });

  it('after the last answer a mail brings the link that stops or changes it, for thirty days', async () => {
    const before = (await mails()).length;
    const { token } = await asked();
    const open = idsOf(await view(token));
    const after = await answer(token, open);
    expect(after.questions).toEqual([]);
    const receipt = (await mails()).slice(before).at(-1)!;
    expect(receipt.subject).toBe('Je zei ja: zo stop of verander je');
    world.now = new Date(Date.now() + 29 * DAY);
    const page = await view(tokenIn(receipt));
    expect(page.canStop).toBe(true);
    const narrow = page.held.find((row) => open.includes(row.id))!;
    const changed = await world.as(null, (ctx) => links().change(ctx, tokenIn(receipt), narrow.id, wish({ mode: 'include', schoolIds: [b.id] })));
    expect(await world.shared(narrow.subjectId)).toEqual([`institution:${b.id}`]);
    expect(changed.held.find(({ supersedes }) => supersedes === narrow.id)?.terms?.scope.mode).toBe('include');
    await expect(view(tokenIn(receipt))).rejects.toThrow('LINK_USED');
    const [event] = await world.sql<{ body: { evidence: object } }>(
      "SELECT body FROM consent.event WHERE subject_id = $1 AND type = 'GRANT' ORDER BY seq DESC",
      [narrow.subjectId],
    );
    expect(event!.body.evidence).toMatchObject({ authenticated: 'link', link: tokenIn(receipt).split('.')[0] });
  });

  it('of an older yes needs a fresh link, which goes to the same address and lives a day', async () => {
    const older = await given();
    world.now = new Date(Date.now() + HOUR);
    const { works, token } = await asked();
    const id = (await view(token)).questions.find(({ subjectId }) => subjectId === works[0])!.id;
    const after = await answer(token, [id]);
    expect(after.held.map((row) => row.id)).not.toContain(older.id);
    await expect(world.as(null, (ctx) => links().withdraw(ctx, after.token!, [older.id]))).rejects.toThrow('NOT_ALLOWED');

    await world.as(null, (ctx) => links().mailFresh(ctx, token));
    const fresh = await newest();
    const page = await view(fresh);
    expect(page.canStop).toBe(true);
    expect(page.held.map((row) => row.id)).toEqual(expect.arrayContaining([id, older.id]));
    await world.as(null, (ctx) => links().withdraw(ctx, fresh, [id, older.id]));
    expect([await world.shared(works[0]!), await world.shared(older.work)]).toEqual([[], []]);
    await expect(view(fresh)).rejects.toThrow('LINK_USED');
    world.now = new Date(Date.now() + 2 * HOUR + 1);
    await world.as(null, (ctx) => links().mailFresh(ctx, fresh));
    const another = await newest();
    world.now = new Date(world.now.getTime() + DAY);
    await expect(view(another)).rejects.toThrow('LINK_EXPIRED');
  });

  it('gives five fresh links an hour', async () => {
    const { token } = await asked();
    world.now = new Date(Date.now() + 3 * HOUR);
    const fresh = () => world.as(null, (ctx) => links().mailFresh(ctx, token));
    for (let n = 0; n < 5; n++) await fresh();
    await expect(fresh()).rejects.toThrow('RATE_LIMITED');
  });
});

it('a reminder brings a link of its own', async () => {
  const { works, token } = await asked();
  world.now = new Date(Date.now() + 8 * DAY);
  const [row] = await world.sql<{ id: string }>('SELECT id FROM consent.consent WHERE subject_id = $1', [works[0]]);
  await world.as(manager!, (ctx) => world.get(FollowUp).remind(ctx, [row!.id]));
  const reminded = await newest();
  expect(reminded).not.toBe(token);
  expect((await view(reminded)).questions.map(({ subjectId }) => subjectId)).toContain(works[0]);
});
