import type { ConsentRow } from '../consent/consent.ts';
import type { State } from '../consent/states.ts';
import { type EventType, type LedgerEvent, SYSTEM } from '../ledger/event.ts';
import type { SignedHead } from '../ledger/verify.ts';
import { type Receipt, schoolsThen } from './receipt.ts';
import { receiptWords } from './receipt.words.ts';

/** What a consent is after each event, in the words of ISO/IEC TS 27560 as far as it has them. */
const EVENT_STATES: Partial<Record<EventType, string>> = {
  REQUEST: 'requested',
  REMIND: 'requested',
  GRANT: 'given',
  DECLINE: 'refused',
  LAPSE: 'lapsed',
  CANCEL: 'cancelled',
  WITHDRAW: 'withdrawn',
  EXPIRE: 'expired',
  SUPERSEDE: 'superseded',
  REVOKE: 'invalidated',
};

/** States that began with a yes. */
const AGREED: readonly State[] = ['granted', 'withdrawn', 'expired', 'superseded', 'revoked'];

/**
 * A receipt for programs: the sections of a consent record of ISO/IEC TS 27560:2023, a Kantara Consent Receipt 1.1 when
 * there was a yes, what was agreed in our own terms, and the proof. `docs/receipt` says what each field is.
 */
export function receiptDocument(receipt: Receipt) {
  const { consent, author, language, issuedAt, events } = receipt;
  return {
    header: { schema_version: '1.0', record_id: consent.id, pii_principal_id: author.commitment },
    receipt_metadata: {
      receipt_id: consent.id,
      conforms_to: ['ISO/IEC TS 27560:2023', ...(isAgreed(consent) ? ['KI-CR-v1.1.0'] : [])],
      issued_at: issuedAt.toISOString(),
      language,
    },
    pii_processing: processingOf(receipt),
    party_identification: partiesOf(receipt),
    events: events.map((event) => eventOf(event, receipt)),
    kantara_consent_receipt: isAgreed(consent) ? kantaraOf(receipt) : null,
    agreement: agreementOf(receipt),
    proof: proofOf(receipt.head, receipt.publicKey),
  };
}

/** A signed end of a chain, with what is needed to check it. */
export const proofOf = ({ subject, seq, hash, signedAt, signature }: SignedHead, publicKey: string) => ({
  algorithm: 'Ed25519',
  chain: { kind: subject.kind, id: subject.id },
  seq,
  hash,
  signed_at: signedAt.toISOString(),
  signature,
  public_key: publicKey,
});

const isAgreed = ({ state, terms }: ConsentRow): boolean => terms !== null && AGREED.includes(state);

const ofRule = ({ basis }: ConsentRow): boolean => basis.startsWith('standing:');

function processingOf({ consent, text, language, origin, school, schoolName }: Receipt) {
  const t = receiptWords(language).document;
  const { attribution, until, scope } = consent.terms ?? consent.asked;
  const each = {
    lawful_basis: 'consent',
    pii_controllers: [school.id],
    collection_method: ofRule(consent) ? t.collectionByRule : t.collection,
    processing_method: t.processing,
    retention_period: until ? until.toISOString() : t.openEnd,
    services: [t.service],
    jurisdictions: ['NL'],
    recipient_third_parties: scope.mode === 'public' ? ['public'] : schoolsThen(consent).map(schoolName),
    withdrawal_method: t.withdrawal(`${origin}/toestemming`),
    privacy_rights: t.rights(`${origin}/privacy`),
    authority_party: 'autoriteit-persoonsgegevens',
  };
  const information = (type: string, optional: boolean) => [
    { pii_type: type, pii_optional: optional, sensitive_pii_category: false, special_pii_category: false },
  ];
  return {
    privacy_notice: { url: `${origin}/privacy`, text_version: text.version, text_sha256: text.sha256, text_language: text.language },
    language,
    purposes: [
      { purpose: t.share, purpose_type: 'sharing', ...each, pii_information: information(t.work, false) },
      ...(attribution === 'none'
        ? []
        : [{ purpose: t.name[attribution], purpose_type: 'attribution', ...each, pii_information: information(t.named[attribution], true) }]),
    ],
  };
}

const partiesOf = ({ school, author, origin }: Receipt) => [
  {
    party_id: school.id,
    party_name: school.name,
    party_role: 'PII controller',
    party_type: 'school',
    party_address: school.town,
    party_url: `${origin}/school/${school.slug}`,
  },
  {
    party_id: 'deelgenoot',
    party_name: 'Deelgenoot',
    party_role: 'PII processor',
    party_type: 'platform',
    party_contact: `${origin}/contact`,
    party_url: origin,
  },
  { party_id: author.commitment, party_name: author.name, party_role: 'PII principal', party_type: 'person' },
  {
    party_id: 'autoriteit-persoonsgegevens',
    party_name: 'Autoriteit Persoonsgegevens',
    party_role: 'authority',
    party_type: 'authority',
    party_url: 'https://www.autoriteitpersoonsgegevens.nl',
  },
];

function eventOf({ seq, at, body, previousHash, hash }: LedgerEvent, { consent, author, school, language }: Receipt) {
  const until = consent.terms?.until?.toISOString() ?? receiptWords(language).document.openEnd;
  return {
    event_time: at.toISOString(),
    event_type: body.type === 'GRANT' ? (ofRule(consent) ? 'standing instruction' : 'explicit consent') : body.type.toLowerCase(),
    event_state: EVENT_STATES[body.type] ?? body.type.toLowerCase(),
    // Of others than the author only whether it was the school or the program: a receipt names nobody else.
    entity_id: body.actor === SYSTEM ? 'deelgenoot' : body.actor === author.commitment ? author.commitment : school.id,
    validity_duration: body.type === 'GRANT' ? until : null,
    authenticated: body.evidence.authenticated,
    seq,
    previous_hash: previousHash,
    hash,
  };
}

function kantaraOf({ consent, school, author, origin, language, publicKey, schoolName }: Receipt) {
  const t = receiptWords(language).document;
  const terms = consent.terms!;
  const isPublic = terms.scope.mode === 'public';
  const recipients = isPublic ? 'public' : schoolsThen(consent).map(schoolName).join(', ');
  const each = {
    consentType: 'EXPLICIT',
    termination: terms.until ? terms.until.toISOString() : t.openEnd,
    thirdPartyDisclosure: isPublic || recipients !== '',
    ...(recipients === '' ? {} : { thirdPartyName: recipients }),
  };
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: 'NL',
    consentTimestamp: Math.floor((consent.answeredAt ?? consent.requestedAt).getTime() / 1000),
    collectionMethod: ofRule(consent) ? t.collectionByRule : t.collection,
    consentReceiptID: consent.id,
    publicKey,
    language,
    piiPrincipalId: author.commitment,
    piiControllers: [
      {
        piiController: school.name,
        onBehalf: false,
        contact: `${origin}/contact`,
        address: { addressLocality: school.town, addressCountry: 'NL' },
        piiControllerUrl: `${origin}/school/${school.slug}`,
      },
    ],
    policyUrl: `${origin}/privacy`,
    services: [
      {
        service: t.service,
        purposes: [
          { purpose: t.share, purposeCategory: ['sharing'], ...each, piiCategory: [t.work], primaryPurpose: true },
          ...(terms.attribution === 'none'
            ? []
            : [
                {
                  purpose: t.name[terms.attribution],
                  purposeCategory: ['attribution'],
                  ...each,
                  piiCategory: [t.named[terms.attribution]],
                  primaryPurpose: false,
                },
              ]),
        ],
      },
    ],
    sensitive: false,
    spiCat: [],
  };
}

function agreementOf({ consent, title, school, schoolName, text }: Receipt) {
  const { subjectKind, subjectId, version, contentHash, state, basis, asked, terms, requestedAt, answeredAt, endedAt } = consent;
  return {
    work: { kind: subjectKind, id: subjectId, title, version, content_hash: contentHash, school: { id: school.id, name: school.name } },
    state,
    basis,
    asked,
    terms,
    schools_then: schoolsThen(consent).map((id) => ({ id, name: schoolName(id) })),
    roster: consent.roster?.sha256 ?? null,
    text: { version: text.version, language: text.language, sha256: text.sha256, body: text.body },
    requested_at: requestedAt.toISOString(),
    answered_at: answeredAt?.toISOString() ?? null,
    ended_at: endedAt?.toISOString() ?? null,
  };
}
