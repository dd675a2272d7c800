import { type Ctx, type Shape, shapeSql } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { ChainSubject } from '../ledger/event.ts';
import { type PublicKey, SigningKey } from '../ledger/signing-key.ts';
import { MATERIAL } from '../subject/material.ts';
import { RULE } from '../standing/standing.policy.ts';
import { Rosters } from '../terms/rosters.ts';
import { asItCame, ruleAsItCame } from './as-it-came.policy.ts';
import { publicKeyOf } from './carried.ts';
import { rostersOfRule } from './rule-evidence.ts';
import { type AgreedClearance, type NamedSchool, RIGHTS_SHAPES, type TravellingChain, type TravellingFrame, type TravellingRights } from './rights-shapes.ts';

const { CONTRIBUTION, CONSENT, CLEARANCE, STANDING_CLEARANCE, STANDING_RULE, ROSTER, CONSENT_TEXT, EVENT } = RIGHTS_SHAPES;

const about = (shape: Shape): string =>
  `coalesce((SELECT jsonb_agg(${shapeSql(shape, 's')} ORDER BY s.id) FROM ${shape.table} s WHERE s.subject_kind = '${MATERIAL}' AND s.subject_id = w.id), '[]')`;

/** Whether events that were written here, after those of another system, are about something. */
const SINCE = 'e.subject_kind = f.subject_kind AND e.subject_id = f.subject_id AND e.seq > f.seq';

const HEAD = `jsonb_build_object('seq', h.seq, 'hash', h.hash, 'signedAt', to_char(h.signed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'signature', h.signature, 'key', $3::text)`;

type StoredChain = Omit<TravellingChain, 'subject'> & ChainSubject & { readonly seq: number; readonly hash: string };

/** Consents, permissions and the ledger about the works of one school, on their way out. Without a viewer: who may take them along was asked before. */
@Injectable()
export class RightsTransfer {
  constructor(
    private readonly key: SigningKey,
    private readonly kept: Rosters,
  ) {}

  /** What is not about one work. Rosters are asked for apart, when it is known which ones are meant. */
  async frame(ctx: Ctx, institutionId: string): Promise<Omit<TravellingFrame, 'rosters'>> {
    return {
      texts: await this.rows(ctx, CONSENT_TEXT, 's.version, s.language', 'true', []),
      standingRules: await this.rules(ctx, institutionId),
      standingClearances: await this.rows(ctx, STANDING_CLEARANCE, 's.id', 's.institution_id = $1', [institutionId]),
    };
  }

  private async rules(ctx: Ctx, institutionId: string): Promise<TravellingFrame['standingRules']> {
    return (await this.rulesWhere(ctx, 's.institution_id = $1', institutionId)).map(({ rule }) => rule);
  }

  /** These rules as the ledger speaks of them, and whether they came from another system. */
  rulesById(ctx: Ctx, ids: readonly string[]): Promise<{ rule: TravellingFrame['standingRules'][number]; came: boolean }[]> {
    return this.rulesWhere(ctx, 's.id = ANY($1::uuid[])', ids);
  }

  private async rulesWhere(ctx: Ctx, where: string, param: unknown): Promise<{ rule: TravellingFrame['standingRules'][number]; came: boolean }[]> {
    type Rule = TravellingFrame['standingRules'][number];
    const rows = await ctx.db.query<{ rule: Rule; came: Rule | null }[]>(
      `SELECT ${shapeSql(STANDING_RULE, 's')} AS rule, f.evidence AS came FROM ${STANDING_RULE.table} s
       LEFT JOIN consent.carried f ON f.subject_kind = $2 AND f.subject_id = s.id AND NOT EXISTS (SELECT FROM consent.event e WHERE ${SINCE} AND e.type = 'RULE_SET')
       WHERE ${where} ORDER BY s.id`,
      [param, RULE],
    );
    return rows.map(({ rule, came }) => ({ rule: ruleAsItCame(rule, came), came: came !== null }));
  }

  /** These permissions for classes of works, and whether they may have come from another system: those bring no chain along. */
  async classesById(ctx: Ctx, ids: readonly string[]): Promise<{ clearance: AgreedClearance; came: boolean }[]> {
    return ctx.db.query(
      `SELECT ${shapeSql(STANDING_CLEARANCE, 's')} AS clearance, EXISTS (SELECT FROM consent.carried f JOIN consent.consent c
         ON c.subject_kind = f.subject_kind AND c.subject_id = f.subject_id WHERE c.institution_id = s.institution_id AND f.at >= s.given_at) AS came
       FROM ${STANDING_CLEARANCE.table} s WHERE s.id = ANY($1::uuid[]) ORDER BY s.id`,
      [ids],
    );
  }

  /** Names of the rosters under which these rules were set. @param chains of the rules */
  async rostersOfRules(ctx: Ctx, rules: TravellingFrame['standingRules'], chains: readonly TravellingChain[]): Promise<string[]> {
    const all = (await this.kept.all(ctx)).map(({ sha256 }) => sha256);
    const events = new Map(chains.map((chain) => [chain.subject.id, chain.events]));
    return [...new Set(rules.flatMap(({ id, terms }) => rostersOfRule(terms, events.get(id) ?? [], all) ?? []))];
  }

  /** The schools there were at those moments. */
  rosters(ctx: Ctx, hashes: readonly string[]): Promise<TravellingFrame['rosters']> {
    return this.rows(ctx, ROSTER, 's.sha256', 's.sha256 = ANY($1)', [hashes]);
  }

  /** Makers, answers and permissions of each of these works, in id order. */
  async rights(ctx: Ctx, ids: readonly string[]): Promise<TravellingRights[]> {
    const rows = await ctx.db.query<{ rights: TravellingRights; came: TravellingRights | null; since: string[] }[]>(
      `SELECT jsonb_build_object('id', w.id, 'contributions', ${about(CONTRIBUTION)}, 'consents', ${about(CONSENT)}, 'clearances', ${about(CLEARANCE)}) AS rights,
         f.evidence AS came, ARRAY(SELECT e.body ->> 'record' FROM consent.event e WHERE ${SINCE} AND e.body ->> 'record' IS NOT NULL) AS since
       FROM unnest($1::uuid[]) AS w (id) LEFT JOIN consent.carried f ON f.subject_kind = $2 AND f.subject_id = w.id ORDER BY w.id`,
      [ids, MATERIAL],
    );
    return rows.map(({ rights, came, since }) => asItCame(rights, came, since));
  }

  /**
   * The chains of these subjects, in id order, with everything that was signed of them; what nobody signed yet is signed now. What
   * another system signed before the chain came here stands for that part.
   */
  async chains(ctx: Ctx, kind: string, ids: readonly string[]): Promise<TravellingChain[]> {
    const { sha256 } = await this.key.public();
    const rows = await ctx.db.query<StoredChain[]>(
      `SELECT c.subject_kind AS kind, c.subject_id AS id, c.seq, c.hash,
         (SELECT jsonb_agg(${shapeSql(EVENT, 'e')} ORDER BY e.seq) FROM consent.event e WHERE e.subject_kind = c.subject_kind AND e.subject_id = c.subject_id) AS events,
         coalesce(f.heads, '[]') || coalesce((SELECT jsonb_agg(${HEAD} ORDER BY h.seq) FROM consent.signed_head h
           WHERE h.subject_kind = c.subject_kind AND h.subject_id = c.subject_id AND h.seq > coalesce(f.seq, 0)), '[]') AS heads
       FROM consent.chain c LEFT JOIN consent.carried f ON f.subject_kind = c.subject_kind AND f.subject_id = c.subject_id
       WHERE c.subject_kind = $1 AND c.subject_id = ANY($2::uuid[]) AND c.seq > 0 ORDER BY c.subject_id`,
      [kind, ids, sha256],
    );
    return Promise.all(rows.map((row) => this.signed(ctx, row, sha256)));
  }

  private async signed(ctx: Ctx, { kind, id, seq, hash, events, heads }: StoredChain, key: string): Promise<TravellingChain> {
    const subject = { kind, id };
    if (heads.some((head) => head.seq === seq)) return { subject, events, heads };
    const { signature } = await this.key.sign({ subject, seq, hash, signedAt: ctx.now });
    return { subject, events, heads: [...heads, { seq, hash, signedAt: ctx.now.toISOString(), signature, key }] };
  }

  /** The keys by these names: the own one, and those that came along with chains from elsewhere. */
  async keys(ctx: Ctx, names: ReadonlySet<string>): Promise<PublicKey[]> {
    const rows = await ctx.db.query<{ pem: string }[]>('SELECT public_key AS pem FROM consent.carried_key');
    const all = [await this.key.public(), ...rows.map(({ pem }) => publicKeyOf(pem))].map(({ sha256, pem }) => ({ sha256, pem }));
    return all.filter(({ sha256 }) => names.has(sha256)).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  }

  /** Schools that have these ids in another system, as they came with the academy of this school. */
  schoolsElsewhere(ctx: Ctx, institutionId: string, ids: readonly string[]): Promise<NamedSchool[]> {
    return ctx.db.query('SELECT id, slug, name FROM consent.carried_school WHERE institution_id = $1 AND id = ANY($2::uuid[])', [institutionId, ids]);
  }

  /** What stands for these people in the ledger, in one order; nothing for who was taken out of it. */
  async commitments(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await ctx.db.query<{ person: string; names: string[] }[]>(
      `SELECT person_id AS person, array_agg(commitment ORDER BY commitment) AS names
       FROM (SELECT person_id, commitment FROM consent.person_key UNION SELECT person_id, commitment FROM consent.carried_name) n
       WHERE person_id = ANY($1::uuid[]) GROUP BY person_id`,
      [personIds],
    );
    return new Map(rows.map(({ person, names }) => [person, names]));
  }

  private async rows<T>(ctx: Ctx, shape: Shape, order: string, where: string, params: unknown[]): Promise<T[]> {
    const rows = await ctx.db.query<{ row: T }[]>(`SELECT ${shapeSql(shape, 's')} AS row FROM ${shape.table} s WHERE ${where} ORDER BY ${order}`, params);
    return rows.map(({ row }) => row);
  }
}
