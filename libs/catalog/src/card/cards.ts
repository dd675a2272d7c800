import { type Answer, stampable, type SubjectFacts } from '@deelgenoot/consent';
import { Exclusions, Schools } from '@deelgenoot/identity';
import { Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { StampedVersion } from '../material/material.repository.ts';
import { AccessRequests, type SettledRequest } from './access-requests.ts';
import { cardAudience, refused } from './card.policy.ts';
import { CardRepository } from './card.repository.ts';

/** Cards follow the answers about a work, in the transaction that changes them. */
@Injectable()
export class Cards {
  constructor(
    private readonly cards: CardRepository,
    private readonly requests: AccessRequests,
    private readonly notifications: Notifications,
    private readonly exclusions: Exclusions,
    private readonly schools: Schools,
  ) {}

  /** @param versions all versions of these works */
  async follow(ctx: Ctx, versions: readonly StampedVersion[], facts: ReadonlyMap<string, SubjectFacts<Answer>>): Promise<void> {
    const newest = new Map<string, StampedVersion>();
    for (const version of versions) if (version.number > (newest.get(version.materialId)?.number ?? 0)) newest.set(version.materialId, version);
    const works = [...newest.values()];
    const shows = await this.cards.showsCards(ctx, [...new Set(works.map(({ institutionId }) => institutionId))]);
    const once = shows.size === 0 ? new Set<string>() : await this.cards.onceCleared(ctx, [...newest.keys()]);
    const stamps = works.flatMap(({ materialId, institutionId, status, restrictedAt }) => {
      const known = facts.get(materialId);
      if (!known) return [];
      const online = status === 'published' && restrictedAt === null;
      const audience = cardAudience({ ...known, showCards: shows.has(institutionId), online, home: institutionId, wasCleared: once.has(materialId) });
      return [{ materialId, institutionId, audience, today: known.memberSchools, online, refused: refused(known) }];
    });
    const kept = await this.exclusions.keep(
      ctx,
      stamps.flatMap(({ audience }) => (audience?.leftOut ? [audience.leftOut] : [])),
    );
    await this.cards.stamp(
      ctx,
      stamps.map(({ audience, today, materialId, institutionId }) => ({
        materialId,
        institutionId,
        audience: audience && { ...audience, passes: stampable(audience, kept, today) },
      })),
    );
    const online = stamps.filter((one) => one.online);
    await this.tell(
      ctx,
      await this.requests.settle(
        ctx,
        online.map(({ materialId }) => materialId),
        online.filter((one) => one.refused).map(({ materialId }) => materialId),
      ),
      new Map(works.map(({ materialId, institutionId }) => [materialId, institutionId])),
    );
  }

  /** Who asked hears the end. Of a work that stays at its school no more than that: its title is no longer theirs to know. */
  private async tell(ctx: Ctx, settled: readonly SettledRequest[], homes: ReadonlyMap<string, string>): Promise<void> {
    if (settled.length === 0) return;
    const schools = new Map((await this.schools.byIds(ctx, [...new Set(homes.values())])).map((one) => [one.id, one]));
    for (const { id, materialId, personId, title, given, at } of settled) {
      const school = schools.get(homes.get(materialId)!);
      if (given)
        await this.notifications.tell(ctx, personId, {
          kind: 'access-given',
          title,
          url: `/materiaal/${materialId}`,
          key: `access-given:${materialId}`,
          details: { materialId },
        });
      else if (school)
        await this.notifications.tell(ctx, personId, {
          kind: 'access-ended',
          title: school.name,
          url: `/school/${school.slug}`,
          key: `access-ended:${id}`,
          details: { askedAt: at },
        });
    }
  }
}
