import { People, Schools } from '@deelgenoot/identity';
import { demand, DomainError, isId, notFound } from '@deelgenoot/kernel';
import { CONFIG, type Config, type Ctx } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ConsentRepository } from '../consent/consent.repository.ts';
import type { ConsentRow } from '../consent/consent.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { Ledger } from '../ledger/ledger.ts';
import { PersonKeys } from '../ledger/person-keys.ts';
import { SignedHeads } from '../ledger/signed-heads.ts';
import { SigningKey } from '../ledger/signing-key.ts';
import { VerifyLedger } from '../ledger/verify-ledger.ts';
import type { SignedHead } from '../ledger/verify.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { type ConsentText, ConsentTexts } from '../text/consent-texts.ts';
import { maySeeReceipt } from './receipt.policy.ts';
import { type Receipt, schoolsThen } from './receipt.ts';

/** Receipts are made when they are asked for, from what is kept; so one can always be had again. */
@Injectable()
export class Receipts {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly subjects: ConsentSubjects,
    private readonly people: People,
    private readonly schools: Schools,
    private readonly texts: ConsentTexts,
    private readonly ledger: Ledger,
    private readonly verifier: VerifyLedger,
    private readonly heads: SignedHeads,
    private readonly keys: PersonKeys,
    private readonly key: SigningKey,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /**
   * @throws DomainError NOT_FOUND unless the viewer is the author (or holds their link); LEDGER_BROKEN when the history of
   *   this work is not what was signed, so that nothing can be vouched for
   */
  async of(ctx: Ctx, consentId: string): Promise<Receipt> {
    const [consent] = isId(consentId) ? await this.consents.byIds(ctx, [consentId]) : [];
    if (!consent) throw notFound();
    demand(maySeeReceipt(ctx.viewer, consent));
    const subject = { kind: consent.subjectKind, id: consent.subjectId };
    const chain = await this.ledger.events(ctx, subject);
    const events = chain.filter(({ body }) => body.record === consent.id);
    const [author, school, titles, opening] = await Promise.all([
      this.people.load(ctx, consent.authorId),
      this.schools.load(ctx, consent.institutionId),
      this.subjects.get(subject.kind).titlesAt(ctx, new Map([[subject.id, consent.version]])),
      this.keys.openingOf(ctx, consent.authorId),
    ]);
    if (!author || !school || !opening) throw notFound();
    return {
      consent,
      events,
      school,
      title: titles.get(subject.id) ?? '',
      author: { name: author.name, commitment: opening.commitment },
      schoolName: await this.names(ctx, consent),
      text: await this.textOf(ctx, consent, events),
      head: await this.headOf(ctx, chain, events.at(-1)?.seq ?? chain.length),
      publicKey: (await this.key.public()).pem,
      language: ctx.locale,
      byLink: ctx.viewer.linkId !== undefined,
      issuedAt: ctx.now,
      origin: new URL(this.config.PUBLIC_URL).origin,
    };
  }

  /** The last signed end that these events are behind; what is not signed yet is signed now. */
  private async headOf(ctx: Ctx, chain: readonly LedgerEvent[], seq: number): Promise<SignedHead> {
    const { subject } = chain[0]!.body;
    if (!(await this.verifier.verify(ctx, subject)).ok) throw new DomainError('UNAVAILABLE', 'LEDGER_BROKEN');
    const signed = (await this.heads.of(ctx, subject)).filter((head) => head.seq >= seq).sort((a, b) => b.seq - a.seq)[0];
    const end = chain.at(-1)!;
    return signed ?? this.key.sign({ subject, seq: end.seq, hash: end.hash, signedAt: ctx.now });
  }

  /** What the author read when they answered; of a question that waits, what they would read now. */
  private async textOf(ctx: Ctx, consent: ConsentRow, events: readonly LedgerEvent[]): Promise<ConsentText> {
    const read = events.find(({ body }) => body.text !== null)?.body.text ?? null;
    return (await this.texts.bySha256(ctx, read)) ?? this.texts.ofVersion(ctx, consent.textVersion, ctx.locale);
  }

  private async names(ctx: Ctx, consent: ConsentRow): Promise<(id: string) => string> {
    const ids = [...consent.asked.scope.institutions, ...(consent.terms?.scope.institutions ?? []), ...schoolsThen(consent)];
    const names = new Map((await this.schools.byIds(ctx, [...new Set(ids)])).map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  }
}
