import { type TravellingWork, WorkTransfer } from '@deelgenoot/catalog';
import { RightsTransfer, type TravellingChain, type TravellingRights } from '@deelgenoot/consent';
import { PeopleTransfer, Schools } from '@deelgenoot/identity';
import { Tools } from '@deelgenoot/offers';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { type Counts, endingOf, fileEntry, type Reference, workEntry } from '../format/format.ts';
import { workLine, type WorkLine, worksCsv } from '../format/works-csv.ts';
import { Mentioned } from './mentioned.ts';
import type { EntryFile, Stage, StagedEntry } from './staging.ts';

/** Works that are read at once. */
const BATCH = 50;

/** What was gathered of a school: metadata as staged entries, and which files of the store belong to it. */
export interface Gathered {
  readonly school: Reference['school'];
  readonly madeAt: Date;
  readonly counts: Counts;
  readonly entries: readonly StagedEntry[];
  /** Blobs by their name in the zip. */
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly size: number | null }[];
}

/** Reads all that a school has, at one instant, and lays it out as entries. Call it in a snapshot. */
@Injectable()
export class Gather {
  constructor(
    private readonly works: WorkTransfer,
    private readonly rights: RightsTransfer,
    private readonly people: PeopleTransfer,
    private readonly schools: Schools,
    private readonly tools: Tools,
  ) {}

  /** @param progress told how many works are in, of how many; throws to stop */
  async run(ctx: Ctx, institutionId: string, stage: Stage, progress: (done: number, total: number) => Promise<void>): Promise<Gathered> {
    const ids = await this.works.ids(ctx, institutionId);
    const found = new Found();
    const consents = await List.begin(stage, 'consents.json', 'works');
    const ledger = await List.begin(stage, 'ledger.json', 'chains');
    for (let at = 0; at < ids.length; at += BATCH) {
      await progress(at, ids.length);
      const batch = ids.slice(at, at + BATCH);
      const rights = await this.rights.rights(ctx, batch);
      const byWork = new Map(rights.map((one) => [one.id, one]));
      for (const work of await this.works.read(ctx, batch)) {
        found.work(work, byWork.get(work.id)!);
        found.entries.push(await stage.put(workEntry(work.id), JSON.stringify(work)));
      }
      await consents.add(rights);
      await this.addChains(ctx, 'material', batch, ledger, found);
    }

    const frame = await this.rights.frame(ctx, institutionId);
    found.mentioned.in(frame);
    const rules = frame.standingRules.map(({ id }) => id);
    const chains = await this.addChains(ctx, 'standing', rules, ledger, found);
    for (const roster of await this.rights.rostersOfRules(ctx, frame.standingRules, chains)) found.mentioned.rosters.add(roster);
    const rosters = await this.rights.rosters(ctx, [...found.mentioned.rosters]);
    found.mentioned.in(rosters);
    found.entries.push(await consents.end({ ...frame, rosters }), await ledger.end({ keys: await this.rights.keys(ctx, found.keys) }));
    return this.finish(ctx, institutionId, stage, found);
  }

  private async addChains(ctx: Ctx, kind: string, ids: readonly string[], ledger: List, found: Found): Promise<TravellingChain[]> {
    const chains = await this.rights.chains(ctx, kind, ids);
    for (const chain of chains) found.chain(chain);
    await ledger.add(chains);
    return chains;
  }

  private async finish(ctx: Ctx, institutionId: string, stage: Stage, found: Found): Promise<Gathered> {
    const { mentioned, entries, lines, counts } = found;
    const people = await this.people.read(ctx, institutionId, [...mentioned.people]);
    const commitments = await this.rights.commitments(ctx, [...mentioned.people]);
    const schools = (await this.schools.byIds(ctx, [...mentioned.schools, institutionId])).sort(byId);
    const elsewhere = await this.rights.schoolsElsewhere(ctx, institutionId, [...mentioned.schools]);
    const tools = (await this.tools.byIds(ctx, [...mentioned.tools])).sort(byId);
    const { id, slug, name, kind, town } = schools.find((school) => school.id === institutionId)!;
    const school = { id, slug, name, kind, town, showsCards: await this.works.showsCards(ctx, institutionId) };
    const reference: Reference = { school, schools: [...schools.map(named), ...elsewhere].sort(byId), tools: tools.map(named) };
    entries.push(
      await stage.put('school.json', JSON.stringify(reference)),
      await stage.put('people.json', JSON.stringify({ people: people.map((person) => ({ ...person, commitments: commitments.get(person.id) ?? [] })) })),
      await stage.put('works.csv', worksCsv(lines, new Map([...people, ...schools].map((one) => [one.id, one.name])))),
    );
    return { school, madeAt: ctx.now, counts: { ...counts, people: people.length, files: found.files.size }, entries, files: [...found.files.values()] };
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const named = ({ id, slug, name }: { id: string; slug: string; name: string }) => ({ id, slug, name });

/** What was met on the way through the works. */
class Found {
  readonly entries: StagedEntry[] = [];
  readonly lines: WorkLine[] = [];
  readonly mentioned = new Mentioned();
  readonly keys = new Set<string>();
  readonly files = new Map<string, { name: string; sha256: string; size: number | null }>();
  readonly counts = { works: 0, versions: 0, consents: 0, events: 0 };

  work(work: TravellingWork, rights: TravellingRights): void {
    this.counts.works += 1;
    this.counts.versions += work.versions.length;
    this.counts.consents += rights.consents.length;
    this.mentioned.in(work);
    this.mentioned.in(rights);
    for (const { files, thumbnailSha256 } of work.versions) {
      for (const { sha256, name, size } of files) this.file(sha256, endingOf(name), size);
      if (thumbnailSha256 !== null) this.file(thumbnailSha256, 'webp', null);
    }
    const makers = rights.contributions
      .filter(({ endedAt, toVersion }) => endedAt === null && toVersion === null)
      .sort((a, b) => a.position - b.position)
      .map(({ personId }) => personId);
    this.lines.push(workLine(work, makers, (sha256) => this.files.get(sha256)!.name));
  }

  chain({ events, heads }: TravellingChain): void {
    this.counts.events += events.length;
    for (const { key } of heads) this.keys.add(key);
  }

  private file(sha256: string, ending: string, size: number | null): void {
    if (!this.files.has(sha256)) this.files.set(sha256, { name: fileEntry(sha256, ending), sha256, size });
  }
}

/** An entry whose list is too long for memory, so that it is written as it comes. */
class List {
  private first = true;

  private constructor(private readonly file: EntryFile) {}

  static async begin(stage: Stage, name: string, key: string): Promise<List> {
    const file = await stage.open(name);
    await file.write(`{"${key}":[`);
    return new List(file);
  }

  async add(items: readonly object[]): Promise<void> {
    for (const item of items) {
      await this.file.write(`${this.first ? '' : ','}\n${JSON.stringify(item)}`);
      this.first = false;
    }
  }

  /** @param rest what else the entry holds beside its list */
  async end(rest: object): Promise<StagedEntry> {
    await this.file.write(`],${JSON.stringify(rest).slice(1)}`);
    return this.file.end();
  }
}
