import { type TravellingWork, WorkTransfer } from '@deelgenoot/catalog';
import { carriedOver, hashOf, type Names, RightsArrival, RightsTransfer, type TravellingChain, type TravellingRights } from '@deelgenoot/consent';
import { type PersonMatch, PeopleTransfer, Schools, type SchoolRow } from '@deelgenoot/identity';
import { DomainError, invalid } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { People, Reference } from '../format/format.ts';
import type { AcademyZip, Rights } from './academy-zip.ts';
import type { ArrivalLine, Verdict } from './arrival.entity.ts';
import { examineFrame, examineLedger, examineWork } from './examine.ts';

/** An academy that was looked at and may come in: what it holds, and how all of it is called here. */
export interface Academy {
  readonly zip: AcademyZip;
  readonly reference: Reference;
  readonly people: People['people'];
  /** Everyone in the list of people, with what stands for them in the ledger. */
  readonly commitments: ReadonlyMap<string, readonly string[]>;
  readonly matches: ReadonlyMap<string, PersonMatch>;
  readonly rights: Rights;
  readonly keys: readonly string[];
  readonly chains: ReadonlyMap<string, TravellingChain>;
  readonly names: Names;
  /** The school here. */
  readonly school: SchoolRow;
}

/** Finds out what a zip holds and what of it is here already. Reads only. */
@Injectable()
export class Look {
  constructor(
    private readonly schools: Schools,
    private readonly peopleHere: PeopleTransfer,
    private readonly works: WorkTransfer,
    private readonly rightsHere: RightsTransfer,
    private readonly arrival: RightsArrival,
  ) {}

  /**
   * Everything but the works themselves, each of which is looked at by `work`.
   * @throws DomainError ACADEMY_ALTERED, LEDGER_BROKEN; ACADEMY_SCHOOL_UNKNOWN; ACADEMY_PERSON_UNPROVEN; CONSENT_TEXT_DIFFERS
   */
  async academy(ctx: Ctx, zip: AcademyZip): Promise<Academy> {
    const reference = await zip.reference();
    const people = await zip.people();
    const rights = await zip.consents();
    const ledger = await zip.ledger();
    const chains = examineLedger(ledger);
    if (JSON.stringify(rights.works.map(({ id }) => id).sort()) !== JSON.stringify(zip.workIds().sort()))
      throw invalid('ACADEMY_ALTERED', { name: 'consents.json', reason: 'works' });
    const commitments = new Map(people.map(({ id, commitments: names }) => [id, names]));
    examineFrame(rights, chains, commitments, reference.school.id);

    await this.arrival.demandSameTexts(ctx, rights);
    const schools = await this.schoolsHere(ctx, reference);
    const school = schools.get(reference.school.id);
    if (!school || school.status === 'merged') throw new DomainError('CONFLICT', 'ACADEMY_SCHOOL_UNKNOWN', { name: reference.school.name });
    const matches = await this.peopleHere.match(ctx, school.id, people);
    for (const { id, name } of people) if (matches.get(id)?.kind === 'conflict') throw new DomainError('CONFLICT', 'ACADEMY_PERSON_UNPROVEN', { name });
    const ids = new Map([
      ...[...schools].map(([there, { id }]) => [there, id] as const),
      ...[...matches].flatMap(([there, match]) => (match.kind === 'conflict' ? [] : [[there, match.id] as const])),
    ]);
    const names = this.arrival.withRosters(rights, { ids, isKnown: (id) => schools.has(id) });
    return { zip, reference, people, commitments, matches, rights, keys: ledger.keys.map(({ pem }) => pem), chains, names, school };
  }

  /** One work, and whether it is here. @throws DomainError ACADEMY_ALTERED, LEDGER_BROKEN */
  async work(ctx: Ctx, academy: Academy, rights: TravellingRights): Promise<{ work: TravellingWork; verdict: Verdict }> {
    const work = await academy.zip.work(rights.id);
    const chain = academy.chains.get(work.id);
    const { commitments: people, reference } = academy;
    examineWork(work, rights, chain, { people, texts: academy.rights.texts, schoolId: reference.school.id });
    for (const { files, thumbnailSha256 } of work.versions)
      for (const sha256 of [...files.map((file) => file.sha256), ...(thumbnailSha256 === null ? [] : [thumbnailSha256])])
        if (!academy.zip.fileOf(sha256)) throw invalid('ACADEMY_ALTERED', { name: `files/${sha256}`, reason: 'missing' });
    const [here] = await this.works.read(ctx, [work.id]);
    if (!here) return { work, verdict: 'new' };
    const [rightsHere] = await this.rightsHere.rights(ctx, [work.id]);
    const [chainHere] = await this.rightsHere.chains(ctx, 'material', [work.id]);
    const there = { work, rights, end: chain?.events.at(-1)?.hash ?? null };
    const same = [there, { work: here, rights: rightsHere, end: chainHere?.events.at(-1)?.hash ?? null }].map((one) => hashOf(carriedOver(one, academy.names)));
    return { work, verdict: same[0] === same[1] ? 'known' : 'differs' };
  }

  /** What is in the zip besides works, line by line. */
  lines({ reference, people, matches, names }: Academy): Omit<ArrivalLine, 'position'>[] {
    return [
      ...[...new Map(reference.schools.map((one) => [one.slug, one])).values()].map(({ id, name }) => ({
        kind: 'school' as const,
        subjectId: id,
        name,
        verdict: names.isKnown(id) ? ('known' as const) : ('unknown' as const),
      })),
      ...people.map(({ id, name }) => ({
        kind: 'person' as const,
        subjectId: id,
        name,
        verdict: matches.get(id)?.kind === 'known' ? ('known' as const) : ('new' as const),
      })),
    ];
  }

  /** The schools that are here, by their id over there: of that id, else of that short name. */
  private async schoolsHere(ctx: Ctx, { school, schools }: Reference): Promise<Map<string, SchoolRow>> {
    const there = [...schools, school];
    const byId = new Map(
      (
        await this.schools.byIds(
          ctx,
          there.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    );
    const bySlug = new Map(
      (
        await this.schools.bySlugs(
          ctx,
          there.map(({ slug }) => slug),
        )
      ).map((row) => [row.slug, row]),
    );
    return new Map(
      there.flatMap(({ id, slug }) => {
        const here = byId.get(id) ?? bySlug.get(slug);
        return here ? [[id, here] as const] : [];
      }),
    );
  }
}
