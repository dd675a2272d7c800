import type { Viewer } from '@deelgenoot/access';
import type { Licence } from '@deelgenoot/kernel';
import type { Clearance } from '../clearance/clearance.ts';
import { isManager } from '../consent/consent.policy.ts';
import type { ConsentRow } from '../consent/consent.ts';
import { membersIn, narrowest } from '../terms/scope.ts';
import type { Attribution, Scope, VersionPolicy } from '../terms/terms.ts';
import type { TravellingRights } from '../transfer/rights-shapes.ts';
import { hashOf } from '../ledger/canonical.ts';
import type { EventBody, EventType } from '../ledger/event.ts';

/** What a step was about: what was asked, what an author agreed to, or what the school permitted. */
export interface Agreed {
  /** Whether it was only asked. */
  readonly asked: boolean;
  readonly scope: Scope;
  /** The rest of the terms is the authors'; null when the school speaks. */
  readonly licence: Licence | null;
  readonly attribution: Attribution | null;
  readonly versionPolicy: VersionPolicy | null;
  readonly until: Date | null;
  /** Member schools that this opened the work to by itself, home left out, as they were at that moment; none for a question. */
  readonly schoolIds: readonly string[];
  /** Whether its hash is the one in the chain. */
  readonly matches: boolean;
  /** What that hash is made of, under the ids of the system where it was made. */
  readonly value: object;
}

/** Everything that is kept about one work, ended or not. */
export interface WorkRecords {
  readonly consents: readonly ConsentRow[];
  readonly clearances: readonly Clearance[];
  /** The same as their hashes were made, see `asItCame`. */
  readonly hashed: TravellingRights;
}

/** Whose work it is, and who may therefore know what was agreed about it. */
export interface WorkParties {
  readonly institutionId: string;
  readonly authors: readonly string[];
}

/** Steps on which the author had not said yes: they are about the question. */
const ASKED: readonly EventType[] = ['REQUEST', 'REMIND', 'DECLINE', 'LAPSE', 'CANCEL'];

/**
 * Managers of the school know the terms of every step, an author those of their own. Co-authors know of each other what holds now, as "who
 * can see this" tells them, and not what was asked, refused or ended. Moderators know what happened, and no terms.
 */
const mayKnow = (viewer: Viewer, work: WorkParties, consent: ConsentRow, asked: boolean): boolean =>
  isManager(viewer, work) || viewer.personId === consent.authorId || (isAuthor(viewer, work) && consent.state === 'granted' && !asked);

const isAuthor = ({ personId }: Viewer, { authors }: WorkParties): boolean => personId !== null && authors.includes(personId);

const schoolsThen = ({ scope, roster }: Pick<Clearance, 'scope' | 'roster'>, home: string): readonly string[] =>
  scope.mode === 'public' ? [] : membersIn(narrowest([{ scope, roster }], roster), roster).filter((id) => id !== home);

/** What a step was about, as far as this viewer may know; null when it is about nothing of the kind, or not theirs to know. */
export function agreedIn(viewer: Viewer, work: WorkParties, { consents, clearances, hashed }: WorkRecords, step: EventBody, given: EventBody): Agreed | null {
  const home = work.institutionId;
  const consent = consents.find(({ id }) => id === step.record);
  if (consent) {
    const asked = ASKED.includes(step.type);
    const terms = asked ? consent.asked : consent.terms;
    const row = hashed.consents.find(({ id }) => id === consent.id);
    if (terms === null || row === undefined || !mayKnow(viewer, work, consent, asked)) return null;
    const value = asked ? { asked: row.asked } : { terms: row.terms, roster: row.roster };
    const { roster } = consent;
    return {
      ...terms,
      asked,
      value,
      schoolIds: asked || roster === null ? [] : schoolsThen({ ...terms, roster }, home),
      matches: hashOf(value) === step.terms,
    };
  }
  const clearance = clearances.find(({ id }) => id === step.record);
  const row = hashed.clearances.find(({ id }) => id === step.record);
  if (!clearance || !row || !(isManager(viewer, work) || isAuthor(viewer, work))) return null;
  const value = { scope: row.scope, until: row.until === null ? null : new Date(row.until).toISOString(), roster: row.roster };
  const { scope, until } = clearance;
  const none = { licence: null, attribution: null, versionPolicy: null };
  return { ...none, asked: false, scope, until, value, schoolIds: schoolsThen(clearance, home), matches: hashOf(value) === given.terms };
}
