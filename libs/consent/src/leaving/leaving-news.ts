import { Memberships, People } from '@deelgenoot/identity';
import { Notifications, type Template } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { ChainSubject } from '../ledger/event.ts';
import { AnswerLinks } from '../link/answer-links.ts';
import { LIVES } from '../link/link.policy.ts';
import { ConsentSubjects, type SubjectDescription } from '../subject/consent-subjects.ts';

const keyOfQuestion = ({ id }: ChainSubject, personId: string): string => `leave-asked:${id}:${personId}`;

/** Tells makers and managers who is no longer, or still, a maker of a work; and what a moderator decided about an answer. */
@Injectable()
export class LeavingNews {
  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly subjects: ConsentSubjects,
    private readonly links: AnswerLinks,
  ) {}

  /** A maker without an account gets a link that also ends what stands: leaving ends it all. */
  async asked(ctx: Ctx, subject: ChainSubject, personId: string): Promise<void> {
    const { title } = await this.describe(ctx, subject);
    const by = await this.nameOf(ctx, ctx.viewer.personId);
    const outside = (await this.people.withoutAccount(ctx, [personId])).has(personId);
    const token = outside ? await this.links.mail(ctx, personId, 'manage', LIVES.answer) : undefined;
    await this.notifications.tell(ctx, personId, {
      kind: 'leave-asked',
      title,
      url: '/toestemming#gemaakt',
      key: keyOfQuestion(subject, personId),
      details: { by },
      mail: { template: token ? 'leave-asked-link' : 'leave-asked', data: { by, titles: [title], token } },
    });
  }

  /** A maker answered, asked or not. */
  async answered(ctx: Ctx, subject: ChainSubject, personId: string, kind: 'maker-left' | 'maker-stayed'): Promise<void> {
    await this.settled(ctx, subject, personId);
    await this.toManagers(ctx, subject, personId, kind, {});
  }

  /** A moderator decided, with a reason that both sides read. */
  async decided(ctx: Ctx, subject: ChainSubject, personId: string, kind: 'maker-removed' | 'consent-revoked', reason: string): Promise<void> {
    await this.settled(ctx, subject, personId);
    const { title } = await this.describe(ctx, subject);
    const template: Template = kind;
    await this.notifications.tell(ctx, personId, {
      kind,
      title,
      url: '/toestemming',
      key: `${kind}:${subject.id}`,
      details: { reason },
      mail: { template, data: { titles: [title], reason } },
    });
    await this.toManagers(ctx, subject, personId, kind, { reason });
  }

  private async settled(ctx: Ctx, subject: ChainSubject, personId: string): Promise<void> {
    await this.notifications.done(ctx, keyOfQuestion(subject, personId));
  }

  /** Every manager of the school that has the work, but whoever did it. */
  private async toManagers(ctx: Ctx, subject: ChainSubject, personId: string, kind: string, details: object): Promise<void> {
    const { institutionId, title } = await this.describe(ctx, subject);
    const author = await this.nameOf(ctx, personId);
    for (const id of await this.memberships.managersOf(ctx, institutionId))
      if (id !== ctx.viewer.personId && id !== personId)
        await this.notifications.tell(ctx, id, {
          kind,
          title,
          url: `/toestemming/logboek/${subject.id}`,
          key: `${kind}:${subject.id}:${personId}`,
          details: { ...details, author },
        });
  }

  private async describe(ctx: Ctx, { kind, id }: ChainSubject): Promise<Pick<SubjectDescription, 'institutionId' | 'title'>> {
    const [described] = await this.subjects.get(kind).describe(ctx, [id]);
    if (!described) throw new Error(`no ${kind} ${id} to tell of`);
    return described;
  }

  private async nameOf(ctx: Ctx, personId: string | null): Promise<string | undefined> {
    return personId === null ? undefined : (await this.people.load(ctx, personId))?.name;
  }
}
