import { hashSecret, People } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../ledger/canonical.ts';
import { SigningKey } from '../ledger/signing-key.ts';
import { type AnswerLink, type LinkPurpose, LIVES } from './link.policy.ts';

/**
 * The links themselves. A token is the link's id and a signature over whose it is, for what and until when, made with the
 * key that lies outside the database: neither a changed letter nor a changed row opens anything. Kept by its hash.
 */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly people: People,
    private readonly key: SigningKey,
  ) {}

  /**
   * @param lives how long it works, in ms
   * @returns the token for the mail
   */
  async mail(ctx: Ctx, personId: string, purpose: LinkPurpose, lives = LIVES[purpose]): Promise<string> {
    const person = await this.people.load(ctx, personId);
    if (!person) throw new Error(`no person ${personId} to send a link to`);
    const expiresAt = new Date(ctx.now.getTime() + lives);
    return this.write(ctx, { id: newId(), personId, email: person.email, purpose, expiresAt, usedAt: null }, true);
  }

  /** A token for each of these people who has no account to sign in with. */
  async mailOutsiders(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const tokens = new Map<string, string>();
    for (const id of await this.people.withoutAccount(ctx, personIds)) tokens.set(id, await this.mail(ctx, id, 'answer'));
    return tokens;
  }

  /** Null when no such link was made, or its address is not that person's any more. */
  async find(ctx: Ctx, token: string, lock = false): Promise<AnswerLink | null> {
    const [link] = await ctx.db.query<AnswerLink[]>(
      `SELECT l.id, l.person_id AS "personId", l.email, l.purpose, l.expires_at AS "expiresAt", l.used_at AS "usedAt", l.browser IS DISTINCT FROM $2 AND l.browser IS NOT NULL AS elsewhere,
         (SELECT o.id FROM identity.person o WHERE o.email = l.email AND o.named_by IS NULL AND o.email_verified_at IS NOT NULL) AS "ownerId"
       FROM consent.answer_link l JOIN identity.person p ON p.id = l.person_id AND p.email = l.email WHERE l.token_hash = $1 ${lock ? 'FOR UPDATE OF l' : ''}`,
      [hashSecret(token), ctx.browser === null ? null : hashSecret(ctx.browser)],
    );
    return link !== undefined && (await this.tokenOf(link)) === token ? link : null;
  }

  /** From now on it works in this browser only, unless another was first. */
  async hold(ctx: Ctx, { id }: AnswerLink): Promise<void> {
    if (ctx.browser !== null)
      await ctx.db.query('UPDATE consent.answer_link SET browser = $2 WHERE id = $1 AND browser IS NULL', [id, hashSecret(ctx.browser)]);
  }

  /**
   * Uses a link up, and gives the token with which its holder goes on: a page answers one by one without a mail between.
   * It ends when the first one would have.
   */
  async use(ctx: Ctx, link: AnswerLink): Promise<string> {
    await ctx.db.query('UPDATE consent.answer_link SET used_at = $2 WHERE id = $1', [link.id, ctx.now]);
    const next = { ...link, id: newId(), usedAt: null };
    const token = await this.write(ctx, next, false);
    await this.hold(ctx, next);
    return token;
  }

  /** Of these consents, those that were stopped with this link or with one whose place it took: such links end at one instant. */
  async stoppedBy(ctx: Ctx, { personId, purpose, expiresAt }: AnswerLink, consentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `SELECT c.id FROM consent.consent c
         JOIN consent.event e ON e.subject_kind = c.subject_kind AND e.subject_id = c.subject_id AND e.type = 'WITHDRAW' AND e.body->>'record' = c.id::text
         JOIN consent.answer_link l ON l.id::text = e.body->'evidence'->>'link'
       WHERE c.id = ANY($1::uuid[]) AND l.person_id = $2 AND l.purpose = $3 AND l.expires_at = $4`,
      [consentIds, personId, purpose, expiresAt],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** When this person was last sent links, newest first. */
  async mailedAt(ctx: Ctx, personId: string): Promise<Date[]> {
    const rows = await ctx.db.query<{ at: Date }[]>(
      "SELECT created_at AS at FROM consent.answer_link WHERE person_id = $1 AND purpose = 'manage' AND mailed ORDER BY created_at DESC LIMIT 10",
      [personId],
    );
    return rows.map(({ at }) => at);
  }

  private async write(ctx: Ctx, link: AnswerLink, mailed: boolean): Promise<string> {
    const token = await this.tokenOf(link);
    await ctx.db.query(
      `INSERT INTO consent.answer_link (id, token_hash, person_id, email, purpose, mailed, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [link.id, hashSecret(token), link.personId, link.email, link.purpose, mailed, ctx.now, link.expiresAt],
    );
    return token;
  }

  /** Ed25519 signs the same text the same way each time (RFC 8032), so a token can be made again to compare it. */
  private async tokenOf({ id, personId, email, purpose, expiresAt }: AnswerLink): Promise<string> {
    const text = canonicalJson({ link: id, person: personId, email: email.toLowerCase(), purpose, expiresAt: expiresAt.toISOString() });
    return `${id}.${await this.key.signText(text)}`;
  }
}
