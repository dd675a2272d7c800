import { type Shape, shapeSchema } from '@deelgenoot/platform';
import { z } from 'zod';
import type { EventBody } from '../ledger/event.ts';
import { STATES } from '../consent/states.ts';

const SCOPE = z.strictObject({
  mode: z.enum(['all', 'include', 'except', 'public']),
  institutions: z.array(z.guid()),
  futureMembers: z.boolean(),
});
const TERMS = z.strictObject({
  scope: SCOPE,
  licence: z.string(),
  attribution: z.enum(['full', 'role-school', 'none']),
  versionPolicy: z.enum(['this', 'minor', 'all']),
  until: z.iso.datetime().nullable(),
});
const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

const CONTRIBUTION: Shape = {
  table: 'consent.contribution',
  columns: {
    id: 'id uuid',
    subjectKind: 'subject_kind text',
    subjectId: 'subject_id uuid',
    personId: 'person_id uuid',
    employerId: 'employer_id uuid?',
    position: 'position int',
    fromVersion: 'from_version int',
    toVersion: 'to_version int?',
    addedAt: 'added_at timestamptz',
    endedAt: 'ended_at timestamptz?',
  },
};

const CONSENT: Shape = {
  table: 'consent.consent',
  columns: {
    id: 'id uuid',
    subjectKind: 'subject_kind text',
    subjectId: 'subject_id uuid',
    institutionId: 'institution_id uuid',
    authorId: 'author_id uuid',
    state: 'state text',
    asked: 'asked jsonb',
    terms: 'terms jsonb?',
    until: 'until timestamptz?',
    roster: 'roster text?',
    basis: 'basis text',
    version: 'version int',
    contentHash: 'content_hash text',
    textVersion: 'text_version int',
    requestedBy: 'requested_by uuid?',
    requestedAt: 'requested_at timestamptz',
    lapsesAt: 'lapses_at timestamptz',
    remindedAt: 'reminded_at timestamptz?',
    answeredAt: 'answered_at timestamptz?',
    endedAt: 'ended_at timestamptz?',
    supersedes: 'supersedes uuid?',
  },
  json: { asked: TERMS, terms: TERMS },
};

const CLEARANCE: Shape = {
  table: 'consent.clearance',
  columns: {
    id: 'id uuid',
    subjectKind: 'subject_kind text',
    subjectId: 'subject_id uuid',
    institutionId: 'institution_id uuid',
    scope: 'scope jsonb',
    roster: 'roster text',
    until: 'until timestamptz?',
    givenBy: 'given_by uuid?',
    givenAt: 'given_at timestamptz',
    endedAt: 'ended_at timestamptz?',
  },
  json: { scope: SCOPE },
};

const STANDING_CLEARANCE: Shape = {
  table: 'consent.standing_clearance',
  columns: {
    id: 'id uuid',
    subjectKind: 'subject_kind text',
    institutionId: 'institution_id uuid',
    class: 'class jsonb',
    scope: 'scope jsonb',
    roster: 'roster text',
    until: 'until timestamptz?',
    givenBy: 'given_by uuid?',
    givenAt: 'given_at timestamptz',
    endedAt: 'ended_at timestamptz?',
  },
  json: { class: z.array(z.array(z.string())), scope: SCOPE },
};

const STANDING_RULE: Shape = {
  table: 'consent.standing_rule',
  columns: {
    id: 'id uuid',
    authorId: 'author_id uuid',
    institutionId: 'institution_id uuid',
    terms: 'terms jsonb',
    madeAt: 'made_at timestamptz',
    endedAt: 'ended_at timestamptz?',
  },
  json: { terms: TERMS },
};

const ROSTER: Shape = {
  table: 'consent.roster',
  columns: { sha256: 'sha256 text', schools: 'schools jsonb' },
  json: { schools: z.array(z.strictObject({ id: z.guid(), mergedInto: z.guid().nullable() })) },
};

const CONSENT_TEXT: Shape = {
  table: 'consent.consent_text',
  columns: { id: 'id uuid', version: 'version int', language: 'language text', sha256: 'sha256 text', body: 'body text' },
};

const EVENT: Shape = {
  table: 'consent.event',
  columns: {
    subjectKind: 'subject_kind text',
    subjectId: 'subject_id uuid',
    seq: 'seq int',
    type: 'type text',
    at: 'at timestamptz',
    body: 'body jsonb',
    previousHash: 'previous_hash text',
    hash: 'hash text',
  },
};

export const RIGHTS_SHAPES = { CONTRIBUTION, CONSENT, CLEARANCE, STANDING_CLEARANCE, STANDING_RULE, ROSTER, CONSENT_TEXT, EVENT };

/** Who made one work, what each of them said, and what their school permits. */
export const TRAVELLING_RIGHTS = z.strictObject({
  id: z.guid(),
  contributions: z.array(shapeSchema(CONTRIBUTION)),
  consents: z.array(z.strictObject({ ...shapeSchema(CONSENT).shape, state: z.enum(STATES) })),
  clearances: z.array(shapeSchema(CLEARANCE)),
});

/** What is not about one work: what authors read, which schools there were, and what was said in advance. */
export const TRAVELLING_FRAME = z.strictObject({
  texts: z.array(shapeSchema(CONSENT_TEXT)),
  rosters: z.array(shapeSchema(ROSTER)),
  standingRules: z.array(shapeSchema(STANDING_RULE)),
  standingClearances: z.array(shapeSchema(STANDING_CLEARANCE)),
});

/** A chain of the ledger, and what was signed of it; `key` names the key by the SHA-256 of its public half. */
export const TRAVELLING_CHAIN = z.strictObject({
  subject: z.strictObject({ kind: z.string(), id: z.guid() }),
  events: z.array(shapeSchema(EVENT)).min(1),
  heads: z.array(z.strictObject({ seq: z.int32().positive(), hash: SHA256, signedAt: z.iso.datetime(), signature: z.base64(), key: SHA256 })).min(1),
});

type Row = Readonly<Record<string, unknown>>;

type Terms = z.infer<typeof TERMS>;

/** Someone's part in a work, with the columns that the ledger tells of; the rest goes through the code unread. */
export interface AgreedContribution extends Row {
  readonly id: string;
  readonly personId: string;
  readonly position: number;
  readonly fromVersion: number;
  readonly toVersion: number | null;
  readonly addedAt: string;
  readonly endedAt: string | null;
}

/** What an author was asked and said. */
export interface AgreedConsent extends Row {
  readonly id: string;
  readonly authorId: string;
  readonly state: string;
  readonly asked: Terms;
  readonly terms: Terms | null;
  readonly until: string | null;
  readonly roster: string | null;
  readonly basis: string;
  readonly version: number;
  readonly contentHash: string;
  readonly textVersion: number;
  readonly requestedBy: string | null;
  readonly requestedAt: string;
  readonly remindedAt: string | null;
  readonly answeredAt: string | null;
  readonly endedAt: string | null;
}

/** What a school permits: for one work, or for works of a class. */
export interface AgreedClearance extends Row {
  readonly id: string;
  readonly class?: unknown;
  readonly scope: Terms['scope'];
  readonly roster: string;
  readonly until: string | null;
  readonly givenBy: string | null;
  readonly givenAt: string;
  readonly endedAt: string | null;
}

/** What the code that carries rights needs to know of them. */
export interface TravellingRights {
  readonly id: string;
  readonly contributions: readonly AgreedContribution[];
  readonly consents: readonly AgreedConsent[];
  readonly clearances: readonly AgreedClearance[];
}

export interface TravellingFrame {
  readonly texts: readonly (Row & { readonly version: number; readonly language: string; readonly sha256: string; readonly body: string })[];
  readonly rosters: readonly { readonly sha256: string; readonly schools: readonly { readonly id: string; readonly mergedInto: string | null }[] }[];
  readonly standingRules: readonly (Row & {
    readonly id: string;
    readonly authorId: string;
    readonly terms: Terms;
    readonly madeAt: string;
    readonly endedAt: string | null;
  })[];
  readonly standingClearances: readonly AgreedClearance[];
}

/** A school by its id, in whichever system. */
export interface NamedSchool {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface TravellingChain {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly events: readonly (Row & { readonly seq: number; readonly hash: string; readonly body: EventBody })[];
  readonly heads: readonly { readonly seq: number; readonly hash: string; readonly signedAt: string; readonly signature: string; readonly key: string }[];
}
