import { type PersonRow, People } from '@deelgenoot/identity';
import { DomainError } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ConsentRepository } from '../consent/consent.repository.ts';
import { groupBy } from '../group-by.ts';
import { hashOf } from '../ledger/canonical.ts';
import type { ChainSubject, LedgerEvent } from '../ledger/event.ts';
import { Ledger } from '../ledger/ledger.ts';
import { PersonKeys } from '../ledger/person-keys.ts';
import { SigningKey } from '../ledger/signing-key.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import type { Paper } from '../paper/paper.ts';
import { StandingRules } from '../standing/standing-rules.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { Rosters } from '../terms/rosters.ts';
import { ConsentTexts } from '../text/consent-texts.ts';
import { OwnEvents } from './own-events.ts';
import { personLedgerPaper } from './person-ledger-paper.ts';

/** Steps on the page and in the PDF; the JSON has all. */
const READABLE = 1000;

/** All that the ledger says of one person, for that person: to read, and to check without us. */
@Injectable()
export class PersonLedger {
  constructor(
    private readonly people: People,
    private readonly keys: PersonKeys,
    private readonly own: OwnEvents,
    private readonly consents: ConsentRepository,
    private readonly rules: StandingRules,
    private readonly rosters: Rosters,
    private readonly texts: ConsentTexts,
    private readonly subjects: ConsentSubjects,
    private readonly ledger: Ledger,
    private readonly verifier: VerifyLedger,
    private readonly key: SigningKey,
  ) {}

  /** In plain words, newest first. @throws DomainError SIGN_IN_REQUIRED */
  async paper(ctx: Ctx): Promise<Paper> {
    const person = await this.self(ctx);
    const commitment = (await this.keys.openingOf(ctx, person.id))?.commitment ?? null;
    const events = commitment === null ? [] : await this.own.newest(ctx, commitment, READABLE + 1);
    return personLedgerPaper({
      person,
      commitment,
      events: events.slice(0, READABLE),
      more: events.length > READABLE,
      titles: await this.titles(ctx, commitment, events),
      language: ctx.locale,
      issuedAt: ctx.now,
    });
  }

  /**
   * As JSON, piece by piece, because it can be long: every event about the person or of their doing, what opens the hashes
   * in it, and for each event our signature over its place in the chain. `docs/receipt` says how to check it.
   * @throws DomainError SIGN_IN_REQUIRED
   */
  async *json(ctx: Ctx): AsyncGenerator<string> {
    const { id, name, email } = await this.self(ctx);
    const opening = await this.keys.openingOf(ctx, id);
    const head = {
      schema_version: '1.0',
      issued_at: ctx.now.toISOString(),
      person: { id, name, email },
      commitment: opening && { algorithm: 'HMAC-SHA256', key: opening.key.toString('hex'), message: id, value: opening.commitment },
      signatures: { algorithm: 'Ed25519', public_key: (await this.key.public()).pem },
      ...(await this.openings(ctx, id)),
    };
    yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "chains": [`;
    let first = true;
    for (const subject of opening ? await this.own.chains(ctx, opening.commitment) : []) {
      yield `${first ? '' : ','}\n    ${JSON.stringify(await this.chain(ctx, subject, opening!.commitment))}`;
      first = false;
    }
    yield `${first ? '' : '\n  '}]\n}\n`;
  }

  private async self(ctx: Ctx): Promise<PersonRow> {
    const person = ctx.viewer.personId === null ? null : await this.people.load(ctx, ctx.viewer.personId);
    if (!person) throw new DomainError('DENIED', 'SIGN_IN_REQUIRED');
    return person;
  }

  /** The person's own events in one chain. Only a chain that is what was signed is signed for again. */
  private async chain(ctx: Ctx, subject: ChainSubject, commitment: string) {
    const events = await this.ledger.events(ctx, subject);
    const { ok, firstBadSeq } = await this.verifier.verifyChain(ctx, subject);
    const own = events.filter(({ body }) => body.author === commitment || body.actor === commitment);
    return { subject, ok, first_bad_seq: firstBadSeq, events: await Promise.all(own.map((event) => this.signed(ctx, subject, event, ok))) };
  }

  private async signed(ctx: Ctx, subject: ChainSubject, { seq, body, previousHash, hash }: LedgerEvent, ok: boolean) {
    const head = ok ? await this.key.sign({ subject, seq, hash, signedAt: ctx.now }) : null;
    return { seq, previous_hash: previousHash, hash, body, signed_at: head && ctx.now.toISOString(), signature: head?.signature ?? null };
  }

  /** What the hashes in a person's own events were made of. */
  private async openings(ctx: Ctx, personId: string) {
    const consents = await this.consents.ofAuthor(ctx, personId);
    const rules = await this.rules.ofAuthor(ctx, personId);
    const rosters = await this.rosters.all(ctx);
    const values = [
      ...consents.flatMap(({ asked, terms, roster }) => [{ asked }, ...(terms ? [{ terms, roster: roster?.sha256 ?? null }] : [])]),
      // A rule does not keep which schools there were; its event says by its hash which of these it was.
      ...rules.flatMap(({ terms }) => rosters.map(({ sha256 }) => ({ terms, roster: sha256 }))),
    ];
    const used = new Set(consents.map(({ roster }) => roster?.sha256));
    return {
      consents: consents.map(({ roster, requestedBy: _someoneElse, ...row }) => ({ ...row, roster: roster?.sha256 ?? null })),
      standing_rules: rules,
      terms: [...new Map(values.map((value) => [hashOf(value), value]))].map(([hash, value]) => ({ hash, value })),
      rosters: rosters.filter(({ sha256 }) => rules.length > 0 || used.has(sha256)),
      texts: await this.texts.all(ctx),
    };
  }

  /**
   * Of works that they made, as the last version was called that they were asked about or had a part in. What a former colleague asked
   * others about is named by its id only.
   */
  private async titles(ctx: Ctx, commitment: string | null, events: readonly LedgerEvent[]): Promise<ReadonlyMap<string, string>> {
    const made = events.flatMap(({ body }) => (body.author === commitment && body.type !== 'AUTHOR_REMOVED' ? [body] : []));
    const titles = new Map<string, string>();
    for (const [kind, of] of groupBy(made, ({ subject }) => subject.kind)) {
      const versions = new Map<string, number>();
      for (const { subject, version } of of) versions.set(subject.id, Math.max(version ?? 1, versions.get(subject.id) ?? 1));
      const known = this.subjects.all().find((subject) => subject.kind === kind);
      for (const [id, title] of (await known?.titlesAt(ctx, versions)) ?? []) titles.set(id, title);
    }
    return titles;
  }
}
