import { DomainError } from '@deelgenoot/kernel';
import { type Ctx, insertShapeSql, type Shape } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Roster } from '../terms/roster.ts';
import { publicKeyOf } from './carried.ts';
import { carriedOver, leavesOutUnknown, type Names } from './carry-over.policy.ts';
import { type NamedSchool, RIGHTS_SHAPES, type TravellingChain, type TravellingFrame, type TravellingRights } from './rights-shapes.ts';

const { CONTRIBUTION, CONSENT, CLEARANCE, STANDING_CLEARANCE, STANDING_RULE, ROSTER, EVENT } = RIGHTS_SHAPES;

/** Consents, permissions and chains of another system, on their way in. Nobody's answer is changed: records and events come as they are, under ids of this system. */
@Injectable()
export class RightsArrival {
  /** The same names, that also know what the rosters of the other system are called here. */
  withRosters(frame: TravellingFrame, names: Names): Names {
    const rosters = frame.rosters.map(({ sha256, schools }) => [sha256, rosterHere(schools, names).sha256] as const);
    return { ...names, ids: new Map([...names.ids, ...rosters]) };
  }

  /** @throws DomainError CONSENT_TEXT_DIFFERS for a text that is not one of those here: what authors here read comes from nowhere else */
  async demandSameTexts(ctx: Ctx, { texts }: TravellingFrame): Promise<void> {
    const known = await ctx.db.query<{ version: number; language: string; sha256: string }[]>('SELECT version, language, sha256 FROM consent.consent_text');
    for (const text of texts)
      if (!known.some((one) => one.version === text.version && one.language === text.language && one.sha256 === text.sha256))
        throw new DomainError('CONFLICT', 'CONSENT_TEXT_DIFFERS', { version: text.version, language: text.language });
  }

  /**
   * What is not about one work; what is there already stays as it is here.
   * @param people whom the commitments of the other system mean here
   */
  async frame(ctx: Ctx, frame: TravellingFrame, names: Names, people: ReadonlyMap<string, string>): Promise<void> {
    const { rosters, standingRules, standingClearances } = frame;
    const kept = rosters.map(({ schools }) => rosterHere(schools, names)).map((roster) => ({ sha256: roster.sha256, schools: roster }));
    await insert(ctx, ROSTER, [...kept, ...rosters], 'ignore'); // also as they came: the hashes over there are of those
    // A rule answers with the schools of the day it is asked, so it cannot go on leaving out one that has no name here.
    const rules = standingRules.map((rule) => (leavesOutUnknown(rule['terms'], names) ? { ...rule, endedAt: rule['endedAt'] ?? ctx.now.toISOString() } : rule));
    await insert(ctx, STANDING_RULE, carriedOver(rules, names), 'ignore');
    await insert(ctx, STANDING_CLEARANCE, carriedOver(standingClearances, names), 'ignore');
    await ctx.db.query('INSERT INTO consent.carried_name (commitment, person_id) SELECT * FROM unnest($1::text[], $2::uuid[]) ON CONFLICT DO NOTHING', [
      [...people.keys()],
      [...people.values()],
    ]);
  }

  /** Which schools the other system means by ids that are nobody's here. */
  async schoolsElsewhere(ctx: Ctx, institutionId: string, schools: readonly NamedSchool[]): Promise<void> {
    await ctx.db.query(
      `INSERT INTO consent.carried_school (institution_id, id, slug, name) SELECT $1, s.* FROM jsonb_to_recordset($2::jsonb) AS s (id uuid, slug text, name text)
       ON CONFLICT DO NOTHING`,
      [institutionId, JSON.stringify(schools)],
    );
  }

  /** Whether all that was said in advance is here already. */
  async hasFrame(ctx: Ctx, { standingRules, standingClearances }: TravellingFrame): Promise<boolean> {
    const [row] = await ctx.db.query<{ missing: boolean }[]>(
      `SELECT EXISTS (SELECT unnest($1::uuid[]) EXCEPT SELECT id FROM consent.standing_rule)
           OR EXISTS (SELECT unnest($2::uuid[]) EXCEPT SELECT id FROM consent.standing_clearance) AS missing`,
      [standingRules.map(({ id }) => id), standingClearances.map(({ id }) => id)],
    );
    return !row!.missing;
  }

  /** The keys with which the other system signed. */
  async keys(ctx: Ctx, pems: readonly string[]): Promise<void> {
    for (const { sha256, pem } of pems.map(publicKeyOf))
      await ctx.db.query('INSERT INTO consent.carried_key (sha256, public_key, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [sha256, pem, ctx.now]);
  }

  /** Makers, answers and permissions of a work that is new here; as they came they are kept beside its chain. */
  async rights(ctx: Ctx, rights: TravellingRights, chain: TravellingChain | undefined, names: Names): Promise<void> {
    const here = carriedOver(rights, names);
    await insert(ctx, CONTRIBUTION, here.contributions);
    await insert(ctx, CONSENT, here.consents);
    await insert(ctx, CLEARANCE, here.clearances);
    if (chain) await this.chain(ctx, chain, rights);
  }

  /** A chain that is new here, and what was signed of it elsewhere. From here on this system signs it too. */
  async chain(ctx: Ctx, { subject: { kind, id }, events, heads }: TravellingChain, evidence: object | null = null): Promise<void> {
    const { seq, hash } = events.at(-1)!;
    await ctx.db.query('INSERT INTO consent.chain (subject_kind, subject_id, seq, hash) VALUES ($1, $2, $3, $4)', [kind, id, seq, hash]);
    await insert(ctx, EVENT, events);
    await ctx.db.query('INSERT INTO consent.carried (subject_kind, subject_id, seq, heads, evidence, at) VALUES ($1, $2, $3, $4, $5, $6)', [
      kind,
      id,
      seq,
      JSON.stringify(heads),
      evidence && JSON.stringify(evidence),
      ctx.now,
    ]);
  }

  /** Of these chains, those that are here already. */
  async known(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.db.query<{ id: string }[]>('SELECT subject_id AS id FROM consent.chain WHERE subject_kind = $1 AND subject_id = ANY($2::uuid[])', [
      kind,
      ids,
    ]);
    return new Set(rows.map(({ id }) => id));
  }
}

const rosterHere = (schools: TravellingFrame['rosters'][number]['schools'], names: Names): Roster => new Roster(carriedOver(schools, names));

async function insert(ctx: Ctx, shape: Shape, rows: readonly object[], onConflict: 'fail' | 'ignore' = 'fail'): Promise<void> {
  if (rows.length > 0) await ctx.db.query(insertShapeSql(shape, onConflict), [JSON.stringify(rows)]);
}
