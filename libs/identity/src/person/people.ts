import { isEducator, isMemberOf } from '@deelgenoot/access';
import { clean, DomainError, newId, pageSize, toPage, type Page, type PageArgs } from '@deelgenoot/kernel';
import { Batch, isDuplicate, kept, loader, type Ctx, type Locale, type Soon } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { afterName } from '../after-name.ts';
import { LEFT, readName } from './left.ts';
import { activeSql } from '../membership/membership.entity.ts';
import { PERSON_COLUMNS, type PersonFace, PersonRow } from './person.entity.ts';

export type NewPerson = Pick<PersonRow, 'email' | 'name'> & Partial<Omit<PersonRow, 'email' | 'name'>> & { locale?: Locale };

/**
 * People. `byIds` and `load` give the names that stand beside content; whoever may see the content may see those.
 * A profile is another matter: `visibleByIds`.
 */
@Injectable()
export class People {
  /** In no particular order; ids without a person are left out. Who erased their account is named as someone who left, in the reader's language. */
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<PersonRow[]> {
    const rows = await ctx.db.query<PersonRow[]>(kept(`SELECT ${PERSON_COLUMNS} FROM identity.person p WHERE p.id = ANY($1::uuid[])`), [ids]);
    return rows.map((row) => (row.erasedAt === null ? row : { ...row, name: LEFT[ctx.locale] }));
  }

  /** One person, through the request's loader. */
  load(ctx: Ctx, id: string): Promise<PersonRow | null> {
    return loader(
      ctx,
      People,
      () =>
        new DataLoader<string, PersonRow | null>(async (ids) => {
          const rows = new Map((await this.byIds(ctx, ids)).map((row) => [row.id, row]));
          return ids.map((each) => rows.get(each) ?? null);
        }),
    ).load(id);
  }

  /** The name that stands beside content, through the request's loader; at once when it was loaded before. */
  named(ctx: Ctx, id: string): Soon<PersonFace | null> {
    return this.names(ctx).get(id);
  }

  /** Loads the names that a page shows, for {@link named}. */
  ahead(ctx: Ctx, ids: Iterable<string>): Promise<void> {
    return this.names(ctx).ahead(ids);
  }

  private names(ctx: Ctx): Batch<PersonFace | null> {
    const fetch = async (ids: readonly string[]) => {
      const rows = await ctx.db.query<PersonFace[]>(
        kept('SELECT p.id, p.name, p.demo, p.erased_at IS NOT NULL AS "left" FROM identity.person p WHERE p.id = ANY($1::uuid[])'),
        [ids],
      );
      return new Map(rows.map((row) => [row.id, readName(row, ctx.locale)]));
    };
    return loader(ctx, 'identity.names', () => new Batch<PersonFace | null>(fetch, null));
  }

  /** The people of these whose profile the viewer may open; the rule of `mayOpenProfile`, in SQL. */
  async visibleByIds(ctx: Ctx, ids: readonly string[]): Promise<PersonRow[]> {
    const { viewer } = ctx;
    const schools = viewer.memberships.map((m) => m.institutionId).filter((id) => isMemberOf(viewer, id));
    return ctx.db.query(
      `SELECT ${PERSON_COLUMNS} FROM identity.person p
        WHERE p.id = ANY($1::uuid[])
          AND (p.id = $2 OR p.profile_open AND $3 OR EXISTS (
            SELECT FROM identity.membership m WHERE m.person_id = p.id AND m.institution_id = ANY($4::uuid[]) AND ${activeSql('m')}))`,
      [ids, viewer.personId, isEducator(viewer), schools],
    );
  }

  /** The schools a person belongs to now, through the request's loader. */
  schoolIds(ctx: Ctx, personId: string): Promise<string[]> {
    return loader(
      ctx,
      'identity.schoolIds',
      () =>
        new DataLoader<string, string[]>(async (ids) => {
          const rows = await ctx.db.query<{ person_id: string; schools: string[] }[]>(
            `SELECT m.person_id, array_agg(m.institution_id ORDER BY m.starts_at, m.id) AS schools FROM identity.membership m
          WHERE m.person_id = ANY($1::uuid[]) AND ${activeSql('m')} GROUP BY m.person_id`,
            [ids],
          );
          const schools = new Map(rows.map((row) => [row.person_id, row.schools]));
          return ids.map((id) => schools.get(id) ?? []);
        }),
    ).load(personId);
  }

  /** Whose address this is. */
  async byEmail(ctx: Ctx, email: string): Promise<PersonRow | null> {
    const [row] = await ctx.db.query<PersonRow[]>(`SELECT ${PERSON_COLUMNS} FROM identity.person p WHERE p.email = $1 AND p.named_by IS NULL`, [email]);
    return row ?? null;
  }

  /** Whom this school knows by this address: someone who belongs to it now, else the maker it named. */
  async byEmailAt(ctx: Ctx, institutionId: string, email: string): Promise<PersonRow | null> {
    const [row] = await ctx.db.query<PersonRow[]>(
      `SELECT ${PERSON_COLUMNS} FROM identity.person p WHERE p.email = $2 AND ${knownAtSql('$1')} ORDER BY p.named_by NULLS FIRST LIMIT 1`,
      [institutionId, email],
    );
    return row ?? null;
  }

  /** Of these, the people whom this school may name beside its works: they belong to it now, or it named them. */
  async knownAt(ctx: Ctx, institutionId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await ctx.db.query<{ id: string }[]>(`SELECT p.id FROM identity.person p WHERE p.id = ANY($2::uuid[]) AND ${knownAtSql('$1')}`, [
      institutionId,
      ids,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these addresses, the ids of those who belong to this school now, by address in lower case. */
  async idsByEmail(ctx: Ctx, institutionId: string, emails: readonly string[]): Promise<Map<string, string>> {
    const rows = await ctx.db.query<{ id: string; email: string }[]>(
      `SELECT p.id, lower(p.email::text) AS email FROM identity.person p JOIN identity.membership m ON m.person_id = p.id
        WHERE p.email = ANY($1::citext[]) AND m.institution_id = $2 AND ${activeSql('m')}`,
      [emails, institutionId],
    );
    return new Map(rows.map((row) => [row.email, row.id]));
  }

  /** Of these, those who erased their account. */
  async erased(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await ctx.db.query<{ id: string }[]>('SELECT id FROM identity.person WHERE id = ANY($1::uuid[]) AND erased_at IS NOT NULL', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these, the people who cannot sign in: known by name and address only. */
  async withoutAccount(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await ctx.db.query<{ id: string }[]>(
      'SELECT id FROM identity.person WHERE id = ANY($1::uuid[]) AND password_hash IS NULL AND NOT demo AND erased_at IS NULL',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether this address is someone's way in already. */
  async hasAccount(ctx: Ctx, email: string): Promise<boolean> {
    const rows = await ctx.db.query<unknown[]>('SELECT FROM identity.person WHERE email = $1 AND (password_hash IS NOT NULL OR demo)', [email]);
    return rows.length > 0;
  }

  /**
   * Someone whose address was just verified: a new person, or the maker that a school had named by it first, with what
   * they were asked.
   * @throws DomainError EMAIL_TAKEN when the address has an account
   */
  async enter(ctx: Ctx, person: { email: string; name: string; locale: Locale; passwordHash: string }): Promise<PersonRow> {
    await ctx.db.query(
      `UPDATE identity.person SET named_by = NULL WHERE id = (SELECT id FROM identity.person WHERE email = $1 AND named_by IS NOT NULL ORDER BY id LIMIT 1)
         AND NOT EXISTS (SELECT FROM identity.person WHERE email = $1 AND named_by IS NULL)`,
      [person.email],
    );
    const [row] = await ctx.db.query<PersonRow[]>(
      `INSERT INTO identity.person AS p (id, email, email_verified_at, name, locale, password_hash) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (email) WHERE named_by IS NULL DO UPDATE SET email_verified_at = excluded.email_verified_at, name = excluded.name, locale = excluded.locale, password_hash = excluded.password_hash
         WHERE p.password_hash IS NULL AND NOT p.demo
       RETURNING ${PERSON_COLUMNS}`,
      [newId(), person.email, ctx.now, person.name, person.locale, person.passwordHash],
    );
    if (!row) throw new DomainError('CONFLICT', 'EMAIL_TAKEN');
    return row;
  }

  /** @throws DomainError EMAIL_TAKEN */
  async add(ctx: Ctx, person: NewPerson): Promise<PersonRow> {
    const id = person.id ?? newId();
    await orTaken(ctx.db.insert(PersonRow, { ...person, id }));
    return (await this.byIds(ctx, [id]))[0]!;
  }

  /** @throws DomainError EMAIL_TAKEN */
  async setEmail(ctx: Ctx, id: string, email: string): Promise<void> {
    await orTaken(ctx.db.update(PersonRow, { id }, { email, emailVerifiedAt: ctx.now }));
  }

  /** One person, locked for change. */
  async lock(ctx: Ctx, id: string): Promise<PersonRow | null> {
    const [row] = await ctx.db.query<PersonRow[]>(`SELECT ${PERSON_COLUMNS} FROM identity.person p WHERE p.id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** Everyone by name, for administrators; `text` is looked for in name and address. */
  async page(ctx: Ctx, args: PageArgs & { text?: string | null; suspended?: boolean | null }): Promise<Page<PersonRow>> {
    const first = pageSize(args.first);
    const [name, id] = afterName(args.after);
    const rows = await ctx.db.query<(PersonRow & { sort: string })[]>(
      `SELECT ${PERSON_COLUMNS}, lower(p.name) AS sort FROM identity.person p
        WHERE p.named_by IS NULL AND ($1::text IS NULL OR strpos(lower(unaccent(p.name || ' ' || p.email)), lower(unaccent($1))) > 0)
          AND ($2::boolean IS NULL OR (p.suspended_at IS NOT NULL) = $2)
          AND p.erased_at IS NULL
          AND ($3::text IS NULL OR (lower(p.name), p.id) > ($3, $4::uuid))
        ORDER BY lower(p.name), p.id LIMIT $5`,
      [clean(args.text ?? '') || null, args.suspended ?? null, name, id, first + 1],
    );
    return toPage(rows, first, (row) => [row.sort, row.id]);
  }

  /** @returns the person as changed */
  async update(ctx: Ctx, id: string, changes: Partial<Omit<PersonRow, 'id' | 'email' | 'passwordHash'>>): Promise<PersonRow> {
    if (Object.keys(changes).length > 0) await ctx.db.update(PersonRow, { id }, changes);
    return (await this.byIds(ctx, [id]))[0]!;
  }
}

/** Whether a school knows the person `p`: they belong to it now, or it named them. */
const knownAtSql = (school: string): string =>
  `(p.named_by = ${school} OR EXISTS (SELECT FROM identity.membership m WHERE m.person_id = p.id AND m.institution_id = ${school} AND ${activeSql('m')}))`;

const orTaken = <T>(write: Promise<T>): Promise<T> =>
  write.catch((error: unknown) => {
    throw isDuplicate(error, 'person_email_key') ? new DomainError('CONFLICT', 'EMAIL_TAKEN') : error;
  });
