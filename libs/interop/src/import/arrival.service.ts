import { mayAdminister } from '@deelgenoot/identity';
import { Uploads } from '@deelgenoot/catalog';
import { demand, DomainError, invalid, newId } from '@deelgenoot/kernel';
import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable } from '@nestjs/common';
import type { Arrival } from './arrival.entity.ts';
import { ArrivalRepository } from './arrival.repository.ts';

export const ARRIVAL = 'arrival';
export const CHECK_JOB = 'interop.check-arrival';
export const CARRY_OUT_JOB = 'interop.carry-out-arrival';

/**
 * An academy comes in from another system. Only administrators let one in: its consents speak in the name of their authors, and the only
 * thing that vouches for them is the key of a system that somebody must have compared.
 */
@Injectable()
export class ArrivalService {
  constructor(
    private readonly arrivals: ArrivalRepository,
    private readonly uploads: Uploads,
    private readonly jobs: Jobs,
    private readonly nudges: Nudges,
  ) {}

  /** Looks at all of a zip and tells what would go in; changes nothing. @throws DomainError NOT_ALLOWED; UPLOAD_INCOMPLETE */
  async check(ctx: Ctx, uploadId: string): Promise<Arrival> {
    demand(mayAdminister(ctx.viewer));
    if (!(await this.uploads.finished(ctx, uploadId))) throw invalid('UPLOAD_INCOMPLETE', { id: uploadId });
    const one: Arrival = {
      id: newId(),
      createdBy: ctx.viewer.personId as string,
      uploadId,
      state: 'checking',
      code: null,
      details: null,
      school: null,
      institutionId: null,
      key: null,
      madeAt: null,
      manifestSha256: null,
      nothingNew: false,
      done: 0,
      total: 0,
      createdAt: ctx.now,
      finishedAt: null,
    };
    await this.arrivals.insert(ctx, one);
    await this.jobs.add(ctx, CHECK_JOB, { id: one.id }, { key: `arrival:${one.id}` });
    return one;
  }

  /**
   * Lets in what was found.
   * @param key the fingerprint of the system that it comes from, as its people gave it
   * @throws DomainError ACADEMY_KEY when it is another; IMPORT_STATE
   */
  async carryOut(ctx: Ctx, id: string, key: string): Promise<Arrival> {
    const one = await this.arrivals.get(ctx, id, { lock: true });
    if (one.state !== 'checked') throw new DomainError('CONFLICT', 'IMPORT_STATE', { state: one.state });
    if (key.replace(/\s/g, '').toLowerCase() !== one.key) throw invalid('ACADEMY_KEY');
    await this.arrivals.advance(ctx, one, { state: 'running', done: 0 });
    await this.jobs.add(ctx, CARRY_OUT_JOB, { id }, { key: `arrival:${id}` });
    return { ...one, state: 'running', done: 0 };
  }

  /** Stops after the work at hand; what is in, stays. The zip is thrown away. */
  async cancel(ctx: Ctx, id: string): Promise<Arrival> {
    const one = await this.arrivals.get(ctx, id, { lock: true });
    if (!['checking', 'checked', 'running'].includes(one.state)) throw new DomainError('CONFLICT', 'IMPORT_STATE', { state: one.state });
    await this.arrivals.advance(ctx, one, { state: 'cancelled', finishedAt: ctx.now });
    await this.jobs.add(ctx, CARRY_OUT_JOB, { id }, { key: `arrival:${id}` }); // clears away
    await this.nudges.send(ctx, { type: 'changed', kind: ARRIVAL, id });
    return { ...one, state: 'cancelled', finishedAt: ctx.now };
  }
}
