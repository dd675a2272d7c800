import { AnswerConsents, AnswerLinks, Consents, Contributions, RequestConsent, type TermsWish } from '@deelgenoot/consent';
import { MATERIAL } from '@deelgenoot/catalog';
import { Memberships, People, Viewers } from '@deelgenoot/identity';
import type { TestApp } from '../support/app.ts';

/** A list, how to ask for it, and how it comes to have so many rows. */
export interface Case {
  who: string;
  /** `@` stands for everything that can be asked of one row. */
  query: string;
  /** Makes sure that there are `n` rows; answers the variables to ask with. */
  rows(n: number): Promise<object>;
  /** How many there are at most, where it is less than twenty. */
  most?: number;
}

/** A title that no other has in it. */
export const titleOf = (n: number): string => `Zoutwerk-${n === 2 ? 'twee' : 'twintig'}`;

export const ONE = `gen_random_uuid()`;

/** Of these schools, or of all. */
const termsFor = (schoolIds: string[]): TermsWish => ({
  scope: { mode: schoolIds.length > 0 ? 'include' : 'all', schoolIds, futureMembers: false },
  licence: 'adapt',
  attribution: 'full',
  versionPolicy: 'minor',
  confirmCreativeCommons: false,
});

/** Makes twenty of everything in the demo world. */
export class Crowd {
  private readonly works = new Map<number, string>();
  protected noord = '';
  protected manon = '';
  protected anna = '';
  /** The school that sees most of Noordster. */
  protected reader = '';

  constructor(protected readonly app: TestApp) {}

  async open(): Promise<void> {
    const { app } = this;
    [this.noord, this.manon, this.anna] = await Promise.all([
      this.id(`SELECT id FROM identity.institution WHERE slug LIKE '%noordster%'`),
      this.id(`SELECT id FROM identity.person WHERE demo_key = 'manon'`),
      this.id(`SELECT id FROM identity.person WHERE demo_key = 'anna'`),
    ]);
    this.reader = await this.id(
      `SELECT s.id FROM identity.institution s JOIN catalog.version v ON v.institution_id = $1 AND v.shared && identity.passes_of_school(s.id)
       WHERE s.status = 'member' AND s.id <> $1 GROUP BY s.id ORDER BY count(*) DESC LIMIT 1`,
      [this.noord],
    );
    await app.sql(
      `UPDATE identity.institution SET status = 'member' WHERE id IN (SELECT id FROM identity.institution WHERE status = 'reference' ORDER BY name LIMIT 20)`,
    );
    await app.act(async (ctx) => {
      for (let n = 0; n < 20; n++) {
        const { id } = await app
          .get(People)
          .add(ctx, { name: `Zoutkoper ${n}`, email: `zout${n}@noordster.example`, emailVerifiedAt: ctx.now, profileOpen: true });
        await app.get(Memberships).start(ctx, id, this.noord, ['teacher']);
      }
    });
  }

  protected async id(sql: string, params: unknown[] = []): Promise<string> {
    return ((await this.app.sql<{ id: string }>(sql, params))[0] as { id: string }).id;
  }

  protected people = async (n: number): Promise<string[]> =>
    (await this.app.sql<{ id: string }>(`SELECT id FROM identity.person WHERE name LIKE 'Zoutkoper%' ORDER BY name LIMIT $1`, [n])).map(({ id }) => id);
  protected members = async (n: number): Promise<string[]> =>
    (
      await this.app.sql<{ id: string }>(`SELECT id FROM identity.institution WHERE status = 'member' AND id <> $2 ORDER BY name LIMIT $1`, [n, this.noord])
    ).map(({ id }) => id);

  /** A work with so many makers, who all said yes to so many schools, and with so many of everything else. */
  protected async work(n: number): Promise<string> {
    const known = this.works.get(n);
    if (known) return known;
    const { app } = this;
    const id = await this.copyOfWork(titleOf(n));
    await this.askMakers(n, id);
    await app.act(async (ctx) => {
      const questions = (await app.get(Consents).answersOf(ctx, MATERIAL, [id])).get(id) ?? [];
      for (const question of questions) {
        await app.get(Viewers).become(ctx, question.authorId);
        await app.get(AnswerConsents).answer(ctx, [{ consentId: question.id, yes: true }]);
      }
    });
    const version = `(SELECT id FROM catalog.version WHERE material_id = $1)`;
    await app.sql(`UPDATE catalog.version SET tool_ids = ARRAY(SELECT id FROM offers.tool ORDER BY name LIMIT $2) WHERE material_id = $1`, [id, n]);
    await app.sql(
      `INSERT INTO catalog.file (id, version_id, position, name, sha256, size, media_type, kind) SELECT ${ONE}, ${version}, i, 'blad.txt', 'x', 1, 'text/plain', 'document' FROM generate_series(1, $2::int - 1) i`,
      [id, n],
    );
    await app.sql(`INSERT INTO catalog.local_part (id, material_id, title) SELECT ${ONE}, $1, 'Rooster' FROM generate_series(1, $2::int)`, [id, n]);
    await this.contributions('review', id, n);
    await this.contributions('tip', id, n);
    this.works.set(n, id);
    return id;
  }

  /** Makes so many people the makers of a work, and asks each whether so many schools may see it. */
  private async askMakers(n: number, id: string): Promise<void> {
    await this.app.act(async (ctx) => {
      await this.app.get(Viewers).become(ctx, this.manon);
      await this.app.get(Contributions).setAuthors(ctx, MATERIAL, id, await this.people(n));
      await this.app.get(RequestConsent).request(ctx, MATERIAL, [id], termsFor(await this.members(n)));
    });
  }

  /** A work of which so many makers did not answer yet, and that someone asked for longer ago than for the others. */
  protected async asked(n: number): Promise<object> {
    const id = await this.copyOfWork(`Gevraagd aan ${n}`);
    await this.askMakers(n, id);
    const row = `(${ONE}, $1, $2, $3, now() - $4 * interval '1 day')`;
    await this.app.sql(`INSERT INTO catalog.access_request (id, material_id, person_id, institution_id, at) VALUES ${row}`, [id, this.manon, this.noord, n]);
    return { id: this.noord };
  }

  /** A published work of the school, as another one is. */
  protected async copyOfWork(title: string): Promise<string> {
    const id = await this.id(`INSERT INTO catalog.material (id, institution_id, created_by) VALUES (${ONE}, $1, $2) RETURNING id`, [this.noord, this.manon]);
    await this.app.sql(
      `INSERT INTO catalog.version (id, material_id, number, institution_id, status, title, kind, licence, content_hash, created_by, published_at, open)
       VALUES (${ONE}, $1, 1, $2::uuid, 'published', $3, 'document', 'adapt', 'x', $4, now(), ARRAY['institution:' || $2::uuid])`,
      [id, this.noord, title, this.manon],
    );
    await this.app.sql(
      `INSERT INTO catalog.file (id, version_id, position, name, sha256, size, media_type, kind) SELECT ${ONE}, id, 0, 'les.txt', 'x', 1, 'text/plain', 'document' FROM catalog.version WHERE material_id = $1`,
      [id],
    );
    return id;
  }

  /** As many works that other schools know by their title alone. */
  protected async cards(n: number): Promise<void> {
    const [{ there } = { there: 0 }] = await this.app.sql<{ there: number }>('SELECT count(*)::int AS there FROM catalog.card');
    for (let i = there; i < n; i++) {
      const id = await this.copyOfWork(`Zoutkaart ${i}`);
      await this.app.sql(
        `INSERT INTO catalog.card (id, material_id, institution_id, shared) SELECT ${ONE}, $1, $2, array_agg('institution:' || s.id) FROM identity.institution s WHERE s.id <> $2`,
        [id, this.noord],
      );
    }
  }

  protected contributions(kind: string, materialId: string | null, n: number): Promise<unknown> {
    return this.app.sql(
      `INSERT INTO community.contribution (id, kind, author_id, institution_id, material_id, title, body, rating, created_at, open, shared)
       SELECT ${ONE}, $1, p.id, $2::uuid, $3, 'Zout', 'Zout op een slak', CASE WHEN $1 = 'review' THEN 4 END, now(), ARRAY['institution:' || $2::uuid], '{}'
       FROM identity.person p WHERE p.name LIKE 'Zoutkoper%' ORDER BY p.name LIMIT $4`,
      [kind, this.noord, materialId, n],
    );
  }

  /** As many rows of a table as asked for, and no more, counted by `which`. */
  protected async fill(n: number, table: string, which: string, insert: string, params: unknown[]): Promise<void> {
    const [{ there } = { there: 0 }] = await this.app.sql<{ there: number }>(`SELECT count(*)::int AS there FROM ${table} WHERE ${which}`, params);
    for (let i = there; i < n; i++) await this.app.sql(insert.replaceAll('#', String(i)), params);
  }

  /** @param of the more schools see it the fewer do not: with this, `of - n` is asked for */
  protected onWork = (query: string, of?: number): Case => ({
    who: 'manon',
    query: `query ($id: ID!) { material(id: $id) { ${query} } }`,
    rows: async (n) => ({ id: await this.work(of === undefined ? n : of - n) }),
  });
  protected ofMe = (field: string, table: string, insert: string, who = 'anna'): Case => ({
    who,
    query: `{ me { ${field} } }`,
    rows: async (n) => {
      await this.fill(n, table, `person_id = $1`, insert, [who === 'manon' ? this.manon : this.anna]);
      return {};
    },
  });
  protected ofSchool = (query: string, table: string, insert: string, params: unknown[] = []): Case => ({
    who: 'manon',
    query: `query ($id: ID!) { ${query}(schoolId: $id) @ }`,
    rows: async (n) => {
      await this.fill(n, table, 'institution_id = $1', insert, [this.noord, ...params]);
      return { id: this.noord };
    },
  });

  /** Academies that go out and come in. */
  protected academies(): Record<string, Case> {
    return {
      'Query.academyExports': {
        ...this.ofSchool(
          'academyExports',
          'interop.export',
          `INSERT INTO interop.export (id, institution_id, created_by, state, code) VALUES (${ONE}, $1, (SELECT id FROM identity.person WHERE demo_key = 'manon'), 'failed', 'INTERNAL')`,
        ),
        most: 10,
      },
      'Query.academyImports': { who: 'beheer', query: '{ academyImports @ }', rows: (n) => this.arrivals(n).then(() => ({})), most: 10 },
      'Query.academyImportLines': {
        who: 'beheer',
        query: 'query ($id: ID!, $n: Int!) { academyImportLines(id: $id, first: $n) @ }',
        rows: async (n) => {
          const id = await this.arrivals(1);
          await this.app.sql(
            `INSERT INTO interop.arrival_line (arrival_id, position, kind, subject_id, name, verdict) SELECT $1, n, 'work', gen_random_uuid(), 'Werk', 'new' FROM generate_series(1, $2::int) n ON CONFLICT DO NOTHING`,
            [id, n],
          );
          return { id, n };
        },
      },
    };
  }

  /** So many academies that came in, each with a line; answers the id of one. */
  private async arrivals(n: number): Promise<string> {
    await this.app.sql(
      `WITH made AS (INSERT INTO interop.arrival (id, created_by, upload_id, state, institution_id)
         SELECT ${ONE}, $1, '', 'done', $2 FROM generate_series((SELECT count(*)::int + 1 FROM interop.arrival), $3::int) RETURNING id)
       INSERT INTO interop.arrival_line (arrival_id, position, kind, subject_id, name, verdict) SELECT id, 0, 'work', ${ONE}, 'Werk', 'new' FROM made`,
      [this.manon, this.noord, n],
    );
    return this.id('SELECT id FROM interop.arrival ORDER BY id LIMIT 1');
  }

  /** A comment of which so many people gave notice. */
  protected async noticed(n: number): Promise<string> {
    const comment = await this.id(
      `SELECT c.id FROM community.comment c WHERE NOT EXISTS (SELECT 1 FROM moderation.case x WHERE x.subject_id = c.id) ORDER BY c.id LIMIT 1`,
    );
    const id = await this.id(
      `INSERT INTO moderation.case (id, subject_kind, subject_id, institution_id, beyond_home, state) VALUES (${ONE}, 'comment', $1, $2, true, 'open') RETURNING id`,
      [comment, this.noord],
    );
    await this.app.sql(
      `INSERT INTO moderation.notice (id, case_id, notifier_id, reason) SELECT ${ONE}, $1, p.id, 'other' FROM identity.person p WHERE p.name LIKE 'Zoutkoper%' ORDER BY p.name LIMIT $2`,
      [id, n],
    );
    await this.app.sql(
      `INSERT INTO moderation.log (case_id, actor_id, act) SELECT $1, p.id, 'look' FROM identity.person p WHERE p.name LIKE 'Zoutkoper%' ORDER BY p.name LIMIT $2`,
      [id, n],
    );
    return id;
  }

  protected async imported(n: number): Promise<string> {
    const id = await this.id(
      `INSERT INTO catalog.import (id, institution_id, created_by, state, upload_ids, total) VALUES (${ONE}, $1, $2, 'done', '{}', $3) RETURNING id`,
      [this.noord, this.manon, n],
    );
    await this.app.sql(
      `INSERT INTO catalog.import_item (id, import_id, name, state, material_id) SELECT ${ONE}, $1, v.id::text, 'done', v.material_id
       FROM catalog.version v WHERE v.institution_id = $2 AND v.status = 'published' ORDER BY v.id LIMIT $3`,
      [id, this.noord, n],
    );
    return id;
  }

  protected preview = (field: 'schools' | 'without'): Case => ({
    who: 'manon',
    query: `query ($id: ID!, $schools: [ID!]!, $mode: ScopeMode!) {
      consentPreview(materialIds: [$id], terms: { scope: { mode: $mode, schoolIds: $schools }, licence: "adapt", attribution: FULL }) { ${field} @ }
    }`,
    rows: async (n) => ({ id: await this.work(20), schools: await this.members(n), mode: field === 'schools' ? 'INCLUDE' : 'EXCEPT' }),
  });

  /** So many works of this person, about which they are asked. */
  protected async ask(personId: string, n: number): Promise<void> {
    const { app } = this;
    const ids: string[] = [];
    for (let i = 0; i < n; i++) ids.push(await this.copyOfWork(`Vraag ${i}`));
    await app.act(async (ctx) => {
      await app.get(Viewers).become(ctx, this.manon);
      for (const id of ids) await app.get(Contributions).setAuthors(ctx, MATERIAL, id, [personId]);
      await app.get(RequestConsent).request(ctx, MATERIAL, ids, termsFor([]));
    });
  }

  /** Says yes to all that this person was asked. */
  protected async answer(personId: string): Promise<void> {
    const { app } = this;
    const waiting = await app.sql<{ id: string }>(`SELECT id FROM consent.consent WHERE author_id = $1 AND state = 'requested'`, [personId]);
    await app.act(async (ctx) => {
      await app.get(Viewers).become(ctx, personId);
      await app.get(AnswerConsents).answer(
        ctx,
        waiting.map(({ id }) => ({ consentId: id, yes: true })),
      );
    });
  }

  /** A maker without an account, with a link in a mail. */
  protected byLink = (list: 'questions' | 'held' | 'answered' | 'toLeave'): Case => ({
    who: 'nobody',
    query: `query ($token: String!) { consentLink(token: $token) { ${list} @ } }`,
    rows: async (n) => {
      const { app } = this;
      const { id } = await app.act((ctx) => app.get(People).add(ctx, { name: `Zoutzieder ${n}`, email: `${list}${n}@zout.example` }));
      await (list === 'toLeave' ? this.doubted(n, id) : this.ask(id, n));
      if (list === 'held') await this.answer(id);
      const token = await app.act((ctx) => app.get(AnswerLinks).mail(ctx, id, list === 'held' ? 'manage' : 'answer'));
      if (list === 'answered') await this.answer(id);
      return { token };
    },
  });

  /** So many works of which this person is asked whether they made them. */
  protected doubted(n: number, personId: string): Promise<void> {
    return this.fill(
      n,
      'consent.leave_question',
      'person_id = $1',
      `WITH work AS (SELECT m.id, m.institution_id FROM catalog.material m
         WHERE NOT EXISTS (SELECT FROM consent.leave_question q WHERE q.subject_id = m.id AND q.person_id = $1) ORDER BY m.id LIMIT 1),
       part AS (INSERT INTO consent.contribution (id, subject_kind, subject_id, person_id, employer_id, position, from_version, added_at)
         SELECT gen_random_uuid(), 'material', id, $1, institution_id, 99, 1, now() FROM work
         WHERE NOT EXISTS (SELECT FROM consent.contribution c WHERE c.subject_id = work.id AND c.person_id = $1 AND c.ended_at IS NULL))
       INSERT INTO consent.leave_question (subject_kind, subject_id, person_id, asked_by, asked_at) SELECT 'material', id, $1, $1, now() FROM work`,
      [personId],
    );
  }

  /** A work of so many versions. */
  protected async versions(n: number): Promise<string> {
    const id = await this.copyOfWork('Zoutreeks');
    await this.app.sql(
      `INSERT INTO catalog.version (id, material_id, number, institution_id, status, title, kind, licence, content_hash, created_by, published_at, open)
       SELECT ${ONE}, material_id, i, institution_id, status, title, kind, licence, content_hash, created_by, published_at, open
       FROM catalog.version, generate_series(2, $2::int) i WHERE material_id = $1`,
      [id, n],
    );
    return id;
  }
}
