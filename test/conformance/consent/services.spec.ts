import { others as othersThan } from '@deelgenoot/access';
import {
  AnswerConsents,
  ChangeTerms,
  ConsentSubjects,
  Contributions,
  FollowUp,
  RequestConsent,
  SignHeads,
  StandingRules,
  Sweep,
  type TermsWish,
  VerifyLedger,
  WithdrawConsents,
} from '@deelgenoot/consent';
import { readTerms } from '@deelgenoot/consent/policy';
import { SchoolHooks, type SchoolRow } from '@deelgenoot/identity';
import { DomainError } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import fc from 'fast-check';
import { ClearWorks } from '../../../libs/consent/src/clearance/clear-works.ts';
import { JudgeMakers } from '../../../libs/consent/src/judging/judge-makers.ts';
import { PersonKeys } from '../../../libs/consent/src/ledger/person-keys.ts';
import { Restamp } from '../../../libs/consent/src/subject/restamp.job.ts';
import { World } from '../../../libs/consent/src/testing/world.ts';
import { Desk } from './desk.ts';
import { AUTHORS, type Command, histories, SCHOOLS, START, SUCCESSORS, TRAITS } from './history.ts';

/** Histories that are played on a real database, in step with the desk. */
const RUNS = process.env['DEEP'] ? 200 : 12;

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world?.close());

/** One history on the services and the database, with names in the place of ids. */
class Stage {
  private readonly ids = new Map<string, string>();
  private work = '';
  private erased = false;
  /** Permissions for classes, in the order in which they were given. */
  private readonly classes: string[] = [];
  /** Schools that joined, left or merged, for which the job did not run yet. */
  private moved: string[][] = [];

  async open(): Promise<void> {
    await world.sql("UPDATE identity.institution SET status = 'left', merged_into = NULL");
    world.now = START;
    const schools = new Map<string, SchoolRow>();
    for (const [name, status] of [...Object.entries(SCHOOLS), ...SUCCESSORS.map((id) => [id, 'reference'] as const)])
      schools.set(name, await world.school(name, status));
    for (const [name, { id }] of schools) this.ids.set(name, id);
    for (const name of AUTHORS) this.ids.set(name, await world.person(name, schools.get('home')!));
    this.ids.set('mies', await world.person('mies', schools.get('home')!, ['manager']));
    this.ids.set('otto', await world.person('otto', schools.get('b')!, ['manager']));
    this.ids.set('mo', await world.moderator('mo'));
    this.work = await world.work(schools.get('home')!, [this.id('anna'), this.id('bram')]);
    await world.sql('UPDATE public.work SET traits = $2 WHERE id = $1', [this.work, [TRAITS[0], TRAITS[2]]]);
  }

  /** @returns the code with which it was refused; null: it was done */
  async perform(command: Command): Promise<string | null> {
    try {
      return await this.act(command);
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /** The schools beyond home that see it, in names. */
  async seers(): Promise<string[]> {
    return (await world.seers(this.work)).map((id) => this.inNames(id));
  }

  /** The job after a change of schools, by the clock of the stage. */
  async settle(): Promise<void> {
    for (const schools of this.moved.splice(0)) await this.as(null, (ctx) => world.get(Restamp).around(ctx, schools));
  }

  /** Who sees it and how every record stands, in names. */
  async scene(): Promise<object> {
    const rows = await world.sql<{ author: string; state: string }>(
      'SELECT author_id AS author, state FROM consent.consent WHERE subject_id = $1 ORDER BY id',
      [this.work],
    );
    const [{ licence } = { licence: null }] = await world.sql<{ licence: string | null }>('SELECT licence FROM public.work WHERE id = $1', [this.work]);
    const sets = await world.sql<{ id: string; schools: string[] }>('SELECT id, schools FROM identity.exclusion');
    const around = new Map<string, string>(sets.map(({ id, schools }) => [`others:${id}`, othersThan(schools.map((school) => this.inNames(school)))]));
    const shared = (await world.shared(this.work)).map((pass) => around.get(pass) ?? this.inNames(pass)).sort();
    // Who was erased goes on here under another name, which no record of theirs knows; outside histories nobody gets a second key.
    const check = this.erased ? 'verifyChain' : 'verify';
    const verification = await world.as(null, (ctx) => world.get(VerifyLedger)[check](ctx, { kind: 'material', id: this.work }));
    return {
      shared,
      licence: shared.length > 0 ? licence : null,
      rows: rows.map(({ author, state }) => `${this.inNames(author)} ${state}`).sort(),
      verified: verification.ok,
    };
  }

  private async act(command: Command): Promise<string | null> {
    switch (command.do) {
      case 'ask': {
        const report = await this.as(command.by, (ctx) => world.get(RequestConsent).request(ctx, 'material', [this.work], this.terms(command.terms)));
        const [fault] = report.faults;
        const isCleared = report.requested + report.grantedByRule > 0 || report.faults.every(({ code }) => code === 'CONSENT_ALREADY_GIVEN');
        return isCleared ? null : fault!.code;
      }
      case 'answer': {
        const consentId = await this.latest(command.of, 'requested');
        return this.done(command.by, (ctx) =>
          world.get(AnswerConsents).answer(ctx, [{ consentId, yes: command.yes, terms: command.terms && this.terms(command.terms) }]),
        );
      }
      case 'withdraw': {
        const id = await this.latest(command.of, 'granted');
        return this.done(command.by, (ctx) => world.get(WithdrawConsents).withdraw(ctx, [id]));
      }
      case 'change': {
        const id = await this.latest(command.of, 'granted');
        return this.done(command.by, (ctx) => world.get(ChangeTerms).change(ctx, id, this.terms(command.terms)));
      }
      case 'cancel':
      case 'remind': {
        const id = await this.latest(command.of, 'requested');
        return this.done(command.by, (ctx) => world.get(FollowUp)[command.do](ctx, [id]));
      }
      case 'addAuthor':
      case 'removeAuthor':
        return this.done(command.by, async (ctx) => {
          const before = (await world.get(Contributions).authorsOf(ctx, 'material', [this.work])).get(this.work) ?? [];
          const others = before.filter((id) => id !== this.id(command.person));
          await world.get(Contributions).setAuthors(ctx, 'material', this.work, command.do === 'addAuthor' ? [...before, this.id(command.person)] : others);
        });
      case 'takeOff':
        return this.done(command.by, (ctx) =>
          world.get(JudgeMakers).remove(ctx, { kind: 'material', id: this.work }, this.id(command.person), 'Bij vergissing genoemd'),
        );
      case 'revoke': {
        const id = await this.latest(command.of, 'granted');
        return this.done(command.by, (ctx) => world.get(JudgeMakers).revoke(ctx, id, 'Niet van de maker'));
      }
      case 'rule':
        return this.done(command.of, (ctx) => world.get(StandingRules).set(ctx, this.id('home'), readTerms(this.terms(command.terms))));
      case 'clear':
        return this.done(command.by, (ctx) => world.get(ClearWorks).clear(ctx, 'material', [this.work], command.terms && this.terms(command.terms)));
      case 'clearClass':
        return this.done(command.by, async (ctx) => {
          const { id } = await world.get(ClearWorks).giveStanding(ctx, 'material', this.id('home'), command.class, this.terms(command.terms));
          this.classes.push(id);
        });
      case 'endClass': {
        const holds = await world.sql<{ id: string }>('SELECT id FROM consent.standing_clearance WHERE institution_id = $1 AND ended_at IS NULL', [
          this.id('home'),
        ]);
        const ids = this.classes.filter((id) => holds.some((each) => each.id === id));
        return this.done(command.by, (ctx) => world.get(ClearWorks).endStanding(ctx, 'material', ids[command.n] ?? this.work));
      }
      case 'describe':
        return this.done(null, async (ctx) => {
          await ctx.db.query('UPDATE public.work SET traits = $2 WHERE id = $1', [this.work, command.traits]);
          await world.get(ConsentSubjects).restamp(ctx, [{ subjectKind: 'material', subjectId: this.work }]);
        });
      case 'erase':
        this.erased = true;
        return this.done(null, (ctx) => world.get(PersonKeys).forget(ctx, this.id(command.person)));
      case 'newVersion':
        return null;
      case 'wait':
        world.now = new Date(world.now.getTime() + command.days * 86_400_000);
        return this.done(null, (ctx) => world.get(Sweep).run(ctx));
      case 'join':
      case 'leave':
        return this.done(null, (ctx) => this.move(ctx, command.school, command.do === 'join' ? 'member' : 'left', null));
      case 'merge':
        return this.done(null, async (ctx) => {
          await this.move(ctx, command.into, 'member', null);
          for (const school of command.schools) await this.move(ctx, school, 'merged', this.id(command.into));
        });
      case 'sign':
        return this.done(null, (ctx) => world.get(SignHeads).run(ctx));
    }
  }

  private async move(ctx: Ctx, school: string, status: string, into: string | null): Promise<void> {
    await ctx.db.query('UPDATE identity.institution SET status = $2, merged_into = $3 WHERE id = $1', [this.id(school), status, into]);
    const hooks = world.get(SchoolHooks);
    this.moved.push([this.id(school), ...(into ? [into] : [])]);
    if (into) await hooks.merged(ctx, this.id(school), into);
    else await (status === 'left' ? hooks.left(ctx, this.id(school)) : hooks.joined(ctx, this.id(school)));
  }

  private as<T>(name: string | null, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return world.as(name && this.id(name), work);
  }

  private async done(name: string | null, work: (ctx: Ctx) => Promise<unknown>): Promise<null> {
    await this.as(name, work);
    return null;
  }

  private async latest(author: string, state: string): Promise<string> {
    const [row] = await world.sql<{ id: string }>(
      'SELECT id FROM consent.consent WHERE subject_id = $1 AND author_id = $2 ORDER BY state = $3 DESC, id DESC LIMIT 1',
      [this.work, this.id(author), state],
    );
    if (!row) throw new DomainError('NOT_FOUND', 'NOT_FOUND');
    return row.id;
  }

  private terms(terms: TermsWish): TermsWish {
    return { ...terms, scope: { ...terms.scope, schoolIds: terms.scope.schoolIds.map((name) => this.id(name)) } };
  }

  private id(name: string): string {
    return this.ids.get(name)!;
  }

  private inNames(text: string): string {
    return [...this.ids].reduce((said, [name, id]) => said.replace(id, name), text);
  }
}

/** Whom the rules share the newest version with. */
const seenBy = (desk: Desk) => {
  const shared = desk.sharing()().at(-1)!;
  return shared.until === null || shared.until > desk.now ? shared : null;
};

/** The same of a desk. */
const sceneOf = (desk: Desk): object => {
  const { licence } = desk.sharing()().at(-1)!;
  const shared = [...(seenBy(desk)?.passes ?? [])].sort();
  return { shared, licence: shared.length > 0 ? licence : null, rows: desk.rows.map(({ authorId, state }) => `${authorId} ${state}`).sort(), verified: true };
};

it('services and database do what the rules say, step by step', async () => {
  const played = fc.asyncProperty(histories, async (history) => {
    const [desk, stage] = [new Desk(), new Stage()];
    await stage.open();
    for (const command of history.filter((each) => each.do !== 'newVersion')) {
      const { code } = desk.perform(command);
      if (code === 'STALE') continue; // what schools may become is identity's to say
      expect([command, await stage.perform(command)]).toEqual([command, code]);
      const may = seenBy(desk)?.schools ?? [];
      expect([command, (await stage.seers()).filter((school) => !may.includes(school))]).toEqual([command, []]); // before the job: whatever closes, closes at once
      await stage.settle();
      expect([command, await stage.scene()]).toEqual([command, sceneOf(desk)]);
    }
  });
  await fc.assert(played, { numRuns: RUNS, endOnFailure: true });
}, 3_600_000);
