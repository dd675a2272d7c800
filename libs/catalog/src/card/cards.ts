import { type Answer, stampable, type SubjectFacts } from '@deelgenoot/consent';
import { Exclusions } from '@deelgenoot/identity';
import { Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { StampedVersion } from '../material/material.repository.ts';
import { AccessRequests } from './access-requests.ts';
import { cardAudience } from './card.policy.ts';
import { CardRepository } from './card.repository.ts';

/** Cards follow the answers about a work, in the transaction that changes them. */
@Injectable()
export class Cards {
  constructor(
    private readonly cards: CardRepository,
    private readonly requests: AccessRequests,
    private readonly notifications: Notifications,
    private readonly exclusions: Exclusions,
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
      return [{ materialId, institutionId, audience, today: known.memberSchools }];
    });
    const kept = await this.exclusions.keep(
      ctx,
      stamps.flatMap(({ audience }) => (audience?.leftOut ? [audience.leftOut] : [])),
    );
    await this.cards.stamp(
      ctx,
      stamps.map(({ audience, today, ...card }) => ({ ...card, audience: audience && { ...audience, passes: stampable(audience, kept, today) } })),
    );
    for (const { materialId, personId, title } of await this.requests.cameTrue(ctx, [...newest.keys()]))
      await this.notifications.tell(ctx, personId, {
        kind: 'access-given',
        title,
        url: `/materiaal/${materialId}`,
        key: `access-given:${materialId}`,
        details: { materialId },
      });
  }
}
