import { hasRole, isEducator } from '@deelgenoot/access';
import { Consents, RequestConsent, type RequestReport } from '@deelgenoot/consent';
import { Memberships } from '@deelgenoot/identity';
import { DAY, demand, DomainError, isId, type Licence, LIMITS, notFound, optionalText, refuse } from '@deelgenoot/kernel';
import { Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { MaterialRepository, type MaterialRow } from '../material/material.repository.ts';
import { MATERIAL, StampMaterials } from '../material/stamp-materials.ts';
import { AccessRequests, type AccessRequestRow } from './access-requests.ts';
import { CardRepository, type CardRow } from './card.repository.ts';
import { readyTerms } from './ready-terms.ts';

/** How often someone may ask in a day; more than this is no longer looking for a lesson. */
const ASKS_A_DAY = 20;
/** Works per restamp, as elsewhere. */
const BATCH = 1000;

/** Asking for what is known by its card alone. */
@Injectable()
export class CardService {
  constructor(
    private readonly cards: CardRepository,
    private readonly requests: AccessRequests,
    private readonly materials: MaterialRepository,
    private readonly stamps: StampMaterials,
    private readonly consents: Consents,
    private readonly asking: RequestConsent,
    private readonly memberships: Memberships,
    private readonly notifications: Notifications,
  ) {}

  /** A manager lets their school's titles be known, or not any more. Holds for all its works at once. */
  async setShowsCards(ctx: Ctx, schoolId: string, on: boolean): Promise<void> {
    if (!isId(schoolId) || !hasRole(ctx.viewer, 'manager', schoolId)) throw notFound();
    await this.cards.setShowsCards(ctx, schoolId, on);
    const ids = await this.stamps.idsOf(ctx, schoolId);
    for (let at = 0; at < ids.length; at += BATCH) await this.stamps.restamp(ctx, ids.slice(at, at + BATCH));
  }

  /** A colleague elsewhere asks; the managers of its school find it ready to be put to the makers. Once is enough. */
  async ask(ctx: Ctx, cardId: string, word: string | null): Promise<CardRow> {
    const card = await this.cards.byId(ctx, cardId);
    if (!card) throw notFound();
    demand(isEducator(ctx.viewer) || refuse('NOT_ALLOWED'));
    if ((await this.requests.countSince(ctx, new Date(ctx.now.getTime() - DAY))) >= ASKS_A_DAY)
      throw new DomainError('LIMITED', 'RATE_LIMITED', { max: ASKS_A_DAY });
    const institutionId = await this.schoolOf(ctx, card);
    const isNew = await this.requests.add(ctx, { materialId: card.materialId, institutionId, word: optionalText(word, 'word', LIMITS.short) });
    if (isNew) await this.tellManagers(ctx, card);
    return { ...card, asked: true };
  }

  /** What waits for the managers of a school. @throws DomainError NOT_FOUND for others */
  async waiting(ctx: Ctx, schoolId: string): Promise<AccessRequestRow[]> {
    if (!isId(schoolId) || !hasRole(ctx.viewer, 'manager', schoolId)) throw notFound();
    return this.requests.waiting(ctx, schoolId);
  }

  /** Puts to the makers what colleagues elsewhere asked for. Whom it does not reach is told, and then it keeps waiting. */
  async send(ctx: Ctx, materialId: string): Promise<RequestReport> {
    const work = await this.managed(ctx, materialId);
    const waiting = await this.requests.waitingFor(ctx, materialId);
    if (waiting.length === 0) throw notFound();
    const facts = (await this.consents.factsOf(ctx, MATERIAL, [{ id: materialId, institutionId: work.institutionId }])).get(materialId);
    const granted = (facts?.answers ?? []).filter(({ state }) => state === 'granted');
    const licence: Licence = work.licence === 'use' ? 'use' : 'adapt';
    const terms = readyTerms([...new Set(waiting.map(({ institutionId }) => institutionId))], granted, facts?.clearance?.scope ?? null, licence);
    const report = await this.asking.request(ctx, MATERIAL, [materialId], terms);
    if (report.requested + report.grantedByRule > 0) await this.requests.sent(ctx, materialId);
    if (report.grantedByRule > 0) await this.stamps.restamp(ctx, [materialId]); // what was answered in advance is known at once
    return report;
  }

  /** Takes what was asked about a work off the board. Nobody is told; who asked and still waits sees that they asked. */
  async putAside(ctx: Ctx, materialId: string): Promise<void> {
    await this.managed(ctx, materialId);
    if (!(await this.requests.putAside(ctx, materialId))) throw notFound();
  }

  private async managed(ctx: Ctx, materialId: string): Promise<MaterialRow> {
    const [work] = await this.materials.byIds(ctx, [materialId]);
    if (!work || !hasRole(ctx.viewer, 'manager', work.institutionId)) throw notFound();
    return work;
  }

  /** The school that the card shows itself to; of two, the first. */
  private async schoolOf(ctx: Ctx, card: CardRow): Promise<string> {
    const own = ctx.viewer.memberships.filter((m) => m.memberSchool && m.institutionId !== card.institutionId).map((m) => m.institutionId);
    const [row] = await ctx.db.query<{ id: string }[]>(
      'SELECT m.id FROM unnest($1::uuid[]) WITH ORDINALITY AS m(id, at), catalog.card k WHERE k.id = $2 AND identity.passes_of_school(m.id) && k.shared ORDER BY m.at LIMIT 1',
      [own, card.id],
    );
    if (!row) throw notFound();
    return row.id;
  }

  private async tellManagers(ctx: Ctx, { institutionId, materialId, title }: CardRow): Promise<void> {
    for (const personId of await this.memberships.managersOf(ctx, institutionId))
      await this.notifications.tell(ctx, personId, {
        kind: 'access-asked',
        title,
        url: '/toestemming/bord',
        key: `access-asked:${materialId}`,
        details: { materialId },
      });
  }
}
