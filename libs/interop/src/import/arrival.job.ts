import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { Uploads, WorkTransfer } from '@deelgenoot/catalog';
import { carriedOver, RightsArrival } from '@deelgenoot/consent';
import { PeopleTransfer } from '@deelgenoot/identity';
import { DomainError } from '@deelgenoot/kernel';
import { Blobs, type Ctx, Database, isAway, isBadValue, isDuplicate, Jobs, Log } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AcademyZip } from './academy-zip.ts';
import type { Arrival, ArrivalLine } from './arrival.entity.ts';
import { ArrivalRepository } from './arrival.repository.ts';
import { ARRIVAL, CARRY_OUT_JOB, CHECK_JOB } from './arrival.service.ts';
import { type Academy, Look } from './look.ts';

/** How often progress is written down, in milliseconds. */
const TICK = 500;

/** Somebody cancelled. */
class Stopped extends Error {}

/**
 * Looks at academies that come in, and lets them in: people and what is said in advance first, then a work per transaction, with its rights
 * and its chain. A run that was cut off goes on where it was, because a work that is in is known.
 */
@Injectable()
export class ArrivalJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly arrivals: ArrivalRepository,
    private readonly uploads: Uploads,
    private readonly look: Look,
    private readonly people: PeopleTransfer,
    private readonly rights: RightsArrival,
    private readonly works: WorkTransfer,
    private readonly blobs: Blobs,
    private readonly nudges: Nudges,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.on<{ id: string }>(CHECK_JOB, (ctx, { id }) => this.run(ctx, id, 'checking', (one, zip) => this.check(ctx, one, zip)), { transaction: false });
    this.jobs.on<{ id: string }>(CARRY_OUT_JOB, (ctx, { id }) => this.run(ctx, id, 'running', (one, zip) => this.carryOut(ctx, one, zip)), {
      transaction: false,
    });
    this.jobs.on('interop.sweep-arrivals', (ctx) => this.sweep(ctx), { transaction: false });
    this.jobs.every('37 3 * * *', 'interop.sweep-arrivals');
  }

  /** A zip about which nobody decided is not kept for ever. */
  private async sweep(ctx: Ctx): Promise<void> {
    for (const one of await this.arrivals.forgotten(ctx)) {
      await this.arrivals.advance(ctx, one, { state: 'cancelled', finishedAt: ctx.now });
      await this.uploads.remove(one.uploadId);
    }
  }

  private async run(ctx: Ctx, id: string, state: Arrival['state'], work: (one: Arrival, zip: AcademyZip) => Promise<void>): Promise<void> {
    const one = await this.arrivals.find(ctx, id);
    if (!one) return;
    if (one.state === state)
      try {
        const upload = await this.uploads.read(one.uploadId);
        if (!upload) throw new DomainError('INVALID', 'UPLOAD_INCOMPLETE');
        const zip = await AcademyZip.open(upload.path);
        try {
          await work(one, zip);
        } finally {
          zip.close();
        }
      } catch (error) {
        if (isAway(error)) throw error; // tried again
        if (state === 'running' && !(error instanceof DomainError) && !(error instanceof Stopped)) throw error; // goes on where it was
        if (!(error instanceof Stopped)) await this.refuse(ctx, one, error);
      }
    const now = await this.arrivals.find(ctx, id);
    if (now && !['checking', 'checked', 'running'].includes(now.state)) await this.uploads.remove(now.uploadId);
  }

  /** Reads everything and writes nothing but the report. */
  private async check(ctx: Ctx, one: Arrival, zip: AcademyZip): Promise<void> {
    const total = zip.manifest.entries.length + zip.workIds().length;
    const meter = this.meter(ctx, one, total);
    await zip.verify(meter);
    const academy = await this.look.academy(ctx, zip);
    const lines = this.look.lines(academy);
    for (const [index, rights] of academy.rights.works.entries()) {
      await meter(zip.manifest.entries.length + index);
      const { work, verdict } = await this.look.work(ctx, academy, rights);
      lines.push({ kind: 'work', subjectId: work.id, name: work.versions.at(-1)!.title, verdict });
    }
    const nothingNew = lines.every(({ verdict }) => verdict !== 'new') && (await this.rights.hasFrame(ctx, academy.rights));
    await this.database.transact(ctx, async (inner) => {
      await this.arrivals.setLines(
        inner,
        one.id,
        lines.map((line, position): ArrivalLine => ({ ...line, position })),
      );
      await this.arrivals.advance(inner, one, {
        state: 'checked',
        school: academy.reference.school.name,
        institutionId: academy.school.id,
        key: zip.manifest.system.key,
        madeAt: new Date(zip.manifest.madeAt),
        manifestSha256: fingerprintOf(zip),
        nothingNew,
        done: total,
        total,
      });
      await this.nudge(inner, one);
    });
  }

  private async carryOut(ctx: Ctx, one: Arrival, zip: AcademyZip): Promise<void> {
    if (fingerprintOf(zip) !== one.manifestSha256) throw new DomainError('INVALID', 'ACADEMY_ALTERED', { name: 'manifest.json', reason: 'changed' });
    await zip.verify(() => Promise.resolve());
    const academy = await this.look.academy(ctx, zip);
    await this.database.transact(ctx, (inner) => this.frame(inner, academy));
    const { works } = academy.rights;
    const meter = this.meter(ctx, one, works.length);
    const room = await this.uploads.makeRoom();
    try {
      for (const [index, rights] of works.entries()) {
        await meter(index);
        await this.take(ctx, one, academy, rights, join(room, 'file'));
      }
    } finally {
      await rm(room, { recursive: true, force: true });
    }
    await this.database.transact(ctx, async (inner) => {
      await this.arrivals.advance(inner, one, { state: 'done', done: works.length, total: works.length, finishedAt: inner.now });
      await this.nudge(inner, one);
    });
  }

  /** People, and everything that is not about one work. */
  private async frame(ctx: Ctx, { people, matches, rights, keys, chains, names, reference, school }: Academy): Promise<void> {
    const here = (id: string) => names.ids.get(id) ?? id;
    await this.people.add(
      ctx,
      school.id,
      people.filter(({ id }) => matches.get(id)?.kind === 'new').map(({ id, name, email, locale }) => ({ id, name, email, locale })),
    );
    await this.rights.keys(ctx, keys);
    await this.rights.schoolsElsewhere(
      ctx,
      school.id,
      [...reference.schools, reference.school].filter(({ id }) => here(id) !== id || !names.isKnown(id)),
    );
    await this.rights.frame(ctx, rights, names, new Map(people.flatMap(({ id, commitments }) => commitments.map((one) => [one, here(id)] as const))));
    const rules = rights.standingRules.flatMap(({ id }) => chains.get(id) ?? []);
    const known = await this.rights.known(
      ctx,
      'standing',
      rules.map(({ subject }) => subject.id),
    );
    const rulesThere = new Map(rights.standingRules.map((rule) => [rule.id, rule]));
    for (const chain of rules) if (!known.has(chain.subject.id)) await this.rights.chain(ctx, chain, rulesThere.get(chain.subject.id));
    if (reference.school.showsCards) await this.works.showCards(ctx, school.id);
  }

  /** One work: its files into the store, then all the rest in one transaction. */
  private async take(ctx: Ctx, one: Arrival, academy: Academy, rights: Academy['rights']['works'][number], scratch: string): Promise<void> {
    const { zip, chains, names } = academy;
    const { work, verdict } = await this.look.work(ctx, academy, rights);
    if (verdict !== 'new') return this.arrivals.setVerdict(ctx, one.id, work.id, verdict);
    const hashes = work.versions.flatMap(({ files, thumbnailSha256 }) => [
      ...files.map(({ sha256 }) => sha256),
      ...(thumbnailSha256 === null ? [] : [thumbnailSha256]),
    ]);
    for (const hash of new Set(hashes)) {
      await zip.unpack(zip.fileOf(hash)!, scratch);
      const { sha256 } = await this.blobs.put(scratch, { move: true });
      if (sha256 !== hash) throw new DomainError('INVALID', 'ACADEMY_ALTERED', { name: `files/${hash}`, reason: 'content' });
    }
    const here = carriedOver(work, names);
    try {
      await this.database.transact(ctx, async (inner) => {
        await this.works.write(inner, [here]);
        await this.rights.rights(inner, rights, chains.get(work.id), names);
        await this.works.open(inner, [here]);
        await this.arrivals.setVerdict(inner, one.id, work.id, 'in');
      });
    } catch (error) {
      if (!isDuplicate(error) && !isBadValue(error)) throw error;
      this.log.warn(`arrival ${one.id}: work ${work.id}: ${String(error)}`);
      await this.arrivals.setVerdict(ctx, one.id, work.id, 'differs'); // a part of it is here as part of something else
    }
  }

  private meter(ctx: Ctx, one: Arrival, total: number): (done: number) => Promise<void> {
    let last = 0;
    return async (done) => {
      if (Date.now() - last < TICK) return;
      last = Date.now();
      const own = this.database.context(ctx.viewer, ctx.requestId);
      if (!(await this.arrivals.advance(own, one, { done, total }))) throw new Stopped();
      await this.nudge(own, one);
    };
  }

  private nudge(ctx: Ctx, { id }: Arrival): Promise<void> {
    return this.nudges.send(ctx, { type: 'changed', kind: ARRIVAL, id });
  }

  /** Nothing of it stays but the reason. */
  private refuse(ctx: Ctx, one: Arrival, error: unknown): Promise<void> {
    const fault = error instanceof DomainError ? error : new DomainError('UNAVAILABLE', 'INTERNAL');
    this.log.warn(`arrival ${one.id}: ${String(error)}`);
    return this.database.transact(ctx, async (inner) => {
      await this.arrivals.advance(inner, one, { state: 'refused', code: fault.code, details: fault.details, finishedAt: inner.now });
      await this.nudge(inner, one);
    });
  }
}

const fingerprintOf = ({ manifest }: AcademyZip): string => createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
