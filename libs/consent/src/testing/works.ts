import { AND_LATER, institution } from '@deelgenoot/access';
import type { Exclusions } from '@deelgenoot/identity';
import type { ModerationSubject } from '@deelgenoot/moderation';
import type { Ctx } from '@deelgenoot/platform';
import { Consents } from '../consent/consents.ts';
import { sharedWith } from '../sharing/shared-with.policy.ts';
import type { ConsentSubject, SubjectDescription } from '../subject/consent-subjects.ts';
import { stampable } from '../terms/scope.ts';

/** The smallest kind of content that consent can be asked for: works with a title and a stamped audience. */
export class Works implements ConsentSubject, ModerationSubject {
  readonly kind = 'material';

  constructor(
    private readonly consents: Consents,
    private readonly exclusions: Exclusions,
  ) {}

  static readonly TABLE = `CREATE TABLE public.work (id uuid PRIMARY KEY, institution_id uuid NOT NULL, title text NOT NULL, version int NOT NULL DEFAULT 1,
    published boolean NOT NULL DEFAULT true, shared text[] NOT NULL DEFAULT '{}', shared_until timestamptz(3), licence text, traits text[] NOT NULL DEFAULT '{}');
    GRANT ALL ON public.work TO deelgenoot_app`;

  async describe(ctx: Ctx, ids: readonly string[]) {
    const rows = await ctx.db.query<SubjectDescription[]>(
      `SELECT id, institution_id AS "institutionId", title, version, md5(title) AS "contentHash", published, true AS judged, traits FROM public.work WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map((row) => ({ ...row, text: null, url: '/', authorId: null, sharedBeyondHome: true }));
  }

  /** Everything here may be looked at by moderators, always. */
  async mayNotice(): Promise<boolean> {
    return true;
  }

  async reveal(): Promise<void> {}
  async conceal(): Promise<void> {}
  async restrict(): Promise<void> {}
  async lift(): Promise<void> {}

  async titlesAt(ctx: Ctx, versions: ReadonlyMap<string, number>): Promise<Map<string, string>> {
    return new Map((await this.describe(ctx, [...versions.keys()])).map(({ id, title }) => [id, title]));
  }

  idsTouchedBy(ctx: Ctx, institutionId: string): Promise<string[]> {
    return this.idsOf(ctx, institutionId);
  }

  async idsOf(ctx: Ctx, institutionId: string): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>('SELECT id FROM public.work WHERE institution_id = $1', [institutionId]);
    return rows.map(({ id }) => id);
  }

  async idsListing(ctx: Ctx, unnamed?: string): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>('SELECT id FROM public.work WHERE shared && $1::text[] AND NOT shared && $2::text[]', [
      [AND_LATER],
      unnamed ? [institution(unnamed)] : [],
    ]);
    return rows.map(({ id }) => id);
  }

  async idsGoingNowhere(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>("SELECT id FROM public.work WHERE id = ANY($1::uuid[]) AND shared = '{}'", [ids]);
    return rows.map(({ id }) => id);
  }

  async idsGoingOnlyTo(ctx: Ctx, institutionIds: readonly string[]): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>("SELECT id FROM public.work WHERE shared <> '{}' AND shared <@ $1::text[]", [
      institutionIds.map(institution),
    ]);
    return rows.map(({ id }) => id);
  }

  async exclusionsOf(ctx: Ctx): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      "SELECT DISTINCT substr(pass, 8) AS id FROM public.work, unnest(shared) AS pass WHERE pass LIKE 'others:%'",
    );
    return rows.map(({ id }) => id);
  }

  async restamp(ctx: Ctx, ids: string[]): Promise<void> {
    const works = await ctx.db.query<{ id: string; institutionId: string; version: number }[]>(
      'SELECT id, institution_id AS "institutionId", version FROM public.work WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE',
      [ids],
    );
    const facts = await this.consents.wordsOf(ctx, this.kind, works);
    for (const { id, version } of works) {
      const known = facts.get(id)!;
      const sharing = sharedWith({ ...known, version: { number: version, minorSince: version }, now: ctx.now });
      const { leftOut, until, licence } = sharing;
      const passes = stampable(sharing, await this.exclusions.keep(ctx, leftOut ? [leftOut] : []), known.memberSchools);
      await ctx.db.query('UPDATE public.work SET shared = $2, shared_until = $3, licence = $4 WHERE id = $1', [id, passes, until, licence]);
    }
  }
}
