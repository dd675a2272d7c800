import type { Locale } from '@deelgenoot/platform';
import { SYSTEM } from '../ledger/event.ts';
import type { SignedHead, Verification } from '../ledger/verify.ts';
import { howWords } from '../paper/event-words.ts';
import { type Paper, paperFormat, type PaperFact, type PaperSection } from '../paper/paper.ts';
import { termsFacts } from '../paper/terms-words.ts';
import { ERASED, type Step } from './work-ledger.ts';
import { workLedgerWords } from './work-ledger.words.ts';

/** The log of one work, and what vouches for it. */
export interface WorkLedgerFile {
  readonly id: string;
  /** Null when the work is no longer there. */
  readonly title: string | null;
  /** Oldest first. */
  readonly steps: readonly Step[];
  readonly verification: Verification;
  /** Its end, signed now; null when it is broken or empty. */
  readonly head: SignedHead | null;
  /** SPKI, in PEM. */
  readonly publicKey: string;
  readonly schoolName: (id: string) => string;
  readonly language: Locale;
  readonly issuedAt: Date;
}

/** The log in plain words, oldest step first. */
export function workLedgerPaper(log: WorkLedgerFile): Paper {
  const { title, steps, head, language, issuedAt } = log;
  const t = workLedgerWords(language);
  const last = steps.at(-1);
  return {
    language,
    title: t.title(title ?? t.gone),
    lead: t.lead,
    sections: [...steps.map((step) => sectionOf(step, log)), proofOf(log)],
    mark: t.mark(head?.seq ?? steps.length, `${last?.hash.slice(0, 16) ?? ''}…`, paperFormat(language).moment(issuedAt)),
  };
}

function sectionOf(step: Step, { language, schoolName }: WorkLedgerFile): PaperSection {
  const t = workLedgerWords(language);
  const { seq, type, at, body, hash, agreed } = step;
  const name = (who: string | null) => (who === SYSTEM ? t.system : who === ERASED ? t.erased : (who ?? ''));
  const author = name(step.author);
  const byRule = type === 'GRANT' && body.basis?.startsWith('standing:');
  const sentence = byRule ? t.byRule(author) : (t.steps[type]?.(name(step.actor), author) ?? type);
  const capital = sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
  return {
    heading: `${seq}. ${capital}`,
    paragraphs: agreed?.asked ? [`${t.asked}:`] : [],
    facts: [
      ...(agreed ? [...termsFacts(agreed, schoolName, language, 'other'), ...agreedFacts(step, schoolName, language)] : []),
      { label: t.when, value: paperFormat(language).moment(at) },
      { label: t.how, value: howWords(body.evidence, language) },
      { label: t.hash, value: hash, code: true },
    ],
  };
}

function agreedFacts({ agreed }: Step, schoolName: (id: string) => string, language: Locale): PaperFact[] {
  const t = workLedgerWords(language);
  const { schoolIds, matches } = agreed!;
  const names = schoolIds.map(schoolName).sort((a, b) => a.localeCompare(b, language));
  return [
    ...(names.length > 0 ? [{ label: t.schools(names.length), value: paperFormat(language).list(names) }] : []),
    { label: t.check, value: matches ? t.matches : t.differs },
  ];
}

function proofOf({ verification, head, publicKey, language }: WorkLedgerFile): PaperSection {
  const t = workLedgerWords(language);
  const signed = head && [
    { label: t.signature, value: head.signature, code: true },
    { label: t.key, value: publicKey.replace(/-----[^-]+-----|\s/g, ''), code: true },
  ];
  return { heading: t.proof, paragraphs: [verification.ok ? t.ok : t.broken], facts: signed ?? [] };
}

/** The same for programs: each step as it is hashed, and for each agreement what its hash is made of. */
export const workLedgerDocument = ({ id, title, steps, verification, head, publicKey, schoolName, issuedAt }: WorkLedgerFile) => ({
  schema_version: '1.0',
  issued_at: issuedAt.toISOString(),
  work: { kind: 'material', id, title },
  verification: { ok: verification.ok, events: verification.events, first_bad_seq: verification.firstBadSeq, record: verification.record },
  head: head && { seq: head.seq, hash: head.hash, signed_at: head.signedAt.toISOString(), signature: head.signature },
  signatures: { algorithm: 'Ed25519', public_key: publicKey },
  events: steps.map(({ seq, previousHash, hash, body, actor, author, agreed }) => ({
    seq,
    previous_hash: previousHash,
    hash,
    body,
    actor,
    author,
    agreed: agreed && {
      asked: agreed.asked,
      value: agreed.value,
      matches: agreed.matches,
      schools_then: agreed.schoolIds.map((school) => ({ id: school, name: schoolName(school) })),
    },
  })),
});
