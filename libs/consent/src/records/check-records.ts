import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { STANDING } from '../clearance/clearance.policy.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { RULE } from '../standing/standing.policy.ts';
import { MATERIAL } from '../subject/material.ts';
import { Rosters } from '../terms/rosters.ts';
import { ConsentTexts } from '../text/consent-texts.ts';
import { RightsTransfer } from '../transfer/rights-transfer.ts';
import type { NamesOf, RecordFault } from './record-fault.ts';
import { faultOfRoster, faultOfRule, faultOfStandingClearance, faultOfText, faultOfWork } from './records.policy.ts';

/** Chains by the id of their subject. */
type Chains = ReadonlyMap<string, readonly LedgerEvent[]>;

/** A subject whose records are not what its chain says. */
type Found = readonly [id: string, fault: RecordFault];

/** Reads records, and has them judged by what the ledger says of them. A handful of statements for however many subjects. */
@Injectable()
export class CheckRecords {
  constructor(
    private readonly rights: RightsTransfer,
    private readonly rosters: Rosters,
    private readonly texts: ConsentTexts,
  ) {}

  /** The first record of each of these subjects that does not fit its chain; subjects that are well are left out. */
  async of(ctx: Ctx, kind: string, chains: Chains): Promise<ReadonlyMap<string, RecordFault>> {
    if (kind === MATERIAL) return this.works(ctx, chains);
    if (kind === RULE) return this.rules(ctx, chains);
    if (kind === STANDING) return this.classes(ctx, chains);
    return new Map();
  }

  /** Texts and rosters, each by its own name. */
  async frame(ctx: Ctx): Promise<RecordFault[]> {
    const faults = [...(await this.texts.all(ctx)).map(faultOfText), ...(await this.rosters.all(ctx)).map(faultOfRoster)];
    return faults.filter((fault) => fault !== null);
  }

  /** Every subject that a record is about, whether the ledger knows it or not. */
  subjects(ctx: Ctx): Promise<{ kind: string; id: string }[]> {
    return ctx.db.query(
      `SELECT subject_kind AS kind, subject_id AS id FROM consent.consent UNION SELECT subject_kind, subject_id FROM consent.clearance
       UNION SELECT $1, id FROM consent.standing_rule UNION SELECT $2, id FROM consent.standing_clearance`,
      [RULE, STANDING],
    );
  }

  private async works(ctx: Ctx, chains: Chains): Promise<ReadonlyMap<string, RecordFault>> {
    const all = await this.rights.rights(ctx, [...chains.keys()]);
    const people = await this.names(
      ctx,
      all.flatMap(({ contributions, consents, clearances }) => [
        ...contributions.map(({ personId }) => personId),
        ...consents.flatMap(({ authorId, requestedBy }) => [authorId, requestedBy]),
        ...clearances.map(({ givenBy }) => givenBy),
      ]),
    );
    const texts = await this.texts.all(ctx);
    const named = [...new Set(all.flatMap(({ consents, clearances }) => [...consents, ...clearances].map(({ roster }) => roster)))];
    const rosters = await this.rights.rosters(
      ctx,
      named.filter((roster) => roster !== null),
    );
    const [apart] = [...texts.map(faultOfText), ...rosters.map(faultOfRoster)].filter((fault) => fault !== null);
    const versions = new Map(texts.map(({ sha256, version }) => [sha256, version]));
    return found(all.map((rights) => [rights.id, faultOfWork(rights, chains.get(rights.id) ?? [], people, versions) ?? apart ?? null]));
  }

  private async rules(ctx: Ctx, chains: Chains): Promise<ReadonlyMap<string, RecordFault>> {
    const rules = new Map((await this.rights.rulesById(ctx, [...chains.keys()])).map((one) => [one.rule.id, one]));
    const people = await this.names(
      ctx,
      [...rules.values()].map(({ rule }) => rule.authorId),
    );
    const rosters = (await this.rosters.all(ctx)).map(({ sha256 }) => sha256);
    return found(
      [...chains].map(([id, chain]) => {
        const one = rules.get(id);
        return [id, one ? faultOfRule(one.rule, chain, people, rosters, one.came) : { kind: 'standing-rule', id, field: 'id', seq: chain.at(-1)?.seq ?? null }];
      }),
    );
  }

  private async classes(ctx: Ctx, chains: Chains): Promise<ReadonlyMap<string, RecordFault>> {
    const classes = new Map((await this.rights.classesById(ctx, [...chains.keys()])).map((one) => [one.clearance.id, one]));
    const people = await this.names(
      ctx,
      [...classes.values()].map(({ clearance }) => clearance.givenBy),
    );
    return found(
      [...chains].map(([id, chain]) => {
        const one = classes.get(id);
        if (one?.came && !chain.some(({ type }) => type === 'CLEAR')) return [id, null];
        return [id, one ? faultOfStandingClearance(one.clearance, chain, people) : { kind: STANDING, id, field: 'id', seq: chain.at(-1)?.seq ?? null }];
      }),
    );
  }

  private names(ctx: Ctx, ids: readonly (string | null)[]): Promise<NamesOf> {
    return this.rights.commitments(ctx, [...new Set(ids.filter((id) => id !== null))]);
  }
}

const found = (verdicts: readonly (readonly [id: string, fault: RecordFault | null])[]): ReadonlyMap<string, RecordFault> =>
  new Map(verdicts.filter((verdict): verdict is Found => verdict[1] !== null));
