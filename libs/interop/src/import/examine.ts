import type { TravellingWork } from '@deelgenoot/catalog';
import { hashOf, publicKeyOf, Roster, rostersOfRule, signedBy, type TravellingChain, type TravellingRights, verifyLedger } from '@deelgenoot/consent';
import { DomainError, invalid } from '@deelgenoot/kernel';
import type { Chains, Rights } from './academy-zip.ts';

/** The states in which the ledger leaves a consent, by the last thing that happened to it. */
const STATE_AFTER: Readonly<Record<string, string>> = {
  REQUEST: 'requested',
  REMIND: 'requested',
  GRANT: 'granted',
  DECLINE: 'declined',
  LAPSE: 'lapsed',
  CANCEL: 'cancelled',
  WITHDRAW: 'withdrawn',
  EXPIRE: 'expired',
  SUPERSEDE: 'superseded',
  REVOKE: 'revoked',
};

interface Body {
  readonly author: string | null;
  readonly type: string;
  readonly record: string | null;
  readonly terms: string | null;
}

const broken = (id: string, fault: string) => new DomainError('INVALID', 'LEDGER_BROKEN', { id, fault });

function keyOf({ pem }: { readonly pem: string }): ReturnType<typeof publicKeyOf> {
  try {
    return publicKeyOf(pem);
  } catch {
    throw invalid('ACADEMY_ALTERED', { name: 'ledger.json', reason: 'key' });
  }
}

/**
 * Judges every chain by the keys that came along, as `npm run ledger:verify` does; its end must be signed.
 * @returns chains by their subject
 * @throws DomainError LEDGER_BROKEN
 */
export function examineLedger({ chains, keys }: Chains): Map<string, TravellingChain> {
  const known = new Map(keys.map(keyOf).map(({ sha256, key }) => [sha256, key]));
  for (const { subject, events, heads } of chains) {
    const read = events.map((event) => ({ ...event, at: new Date(event.at as string) })) as unknown as Parameters<typeof verifyLedger>[1];
    const signed = heads.map((head) => ({ ...head, subject, signedAt: new Date(head.signedAt) }));
    const { ok, fault } = verifyLedger(subject, read, signed, (head) => {
      const key = known.get(head.key ?? '');
      return key !== undefined && signedBy(key, head);
    });
    if (!ok || events.some(({ subjectKind, subjectId }) => subjectKind !== subject.kind || subjectId !== subject.id))
      throw broken(subject.id, fault ?? 'misplaced');
    if (!heads.some(({ seq }) => seq === events.length)) throw broken(subject.id, 'unsigned');
  }
  return new Map(chains.map((chain) => [chain.subject.id, chain]));
}

/**
 * Whether what is not about one work is this school's own. Whoever vouches for a school does so for no other, and for the word of nobody
 * whom the list of people does not name: that list is what an administrator reads.
 * @param people everyone in that list, with what stands for them in the ledger
 * @throws DomainError LEDGER_BROKEN; ACADEMY_ALTERED
 */
export function examineFrame(
  rights: Rights,
  chains: ReadonlyMap<string, TravellingChain>,
  people: ReadonlyMap<string, readonly string[]>,
  schoolId: string,
): void {
  const { rosters, standingRules, standingClearances, works } = rights;
  const altered = (reason: string) => invalid('ACADEMY_ALTERED', { name: 'consents.json', reason });
  for (const { sha256, schools } of rosters) if (new Roster(schools).sha256 !== sha256) throw altered('rosters');
  for (const { institutionId } of [...standingRules, ...standingClearances]) if (institutionId !== schoolId) throw altered('school');
  const spoken = [
    ...standingRules.map(({ authorId }) => authorId),
    ...works.flatMap(({ contributions, consents }) => [...contributions.map(({ personId }) => personId), ...consents.map(({ authorId }) => authorId)]),
  ];
  for (const id of spoken) if (!people.has(id as string)) throw altered('people');
  const named = rosters.map(({ sha256 }) => sha256);
  for (const { id, authorId, endedAt, terms } of standingRules) {
    const chain = chains.get(id);
    const { body } = (chain?.events.at(-1) ?? { body: null }) as unknown as { body: Body | null };
    if (chain?.subject.kind !== 'standing' || (endedAt === null && !holds(body, people.get(authorId)))) throw broken(id, 'rule');
    if (rostersOfRule(terms, chain.events, named) === null) throw broken(id, 'terms');
  }
}

/** Whether the last that the ledger says of a rule is that this person set it. */
const holds = (said: Body | null, commitments: readonly string[] | undefined): boolean =>
  said?.type === 'RULE_SET' && said.author !== null && (commitments ?? []).includes(said.author);

/** Whether the ledger means this person. Of who was taken out of it nothing tells any more whom it means; then it must be nobody else. */
function means({ author }: Body, personId: string, people: ReadonlyMap<string, readonly string[]>): boolean {
  const names = people.get(personId) ?? [];
  if (author === null || names.length > 0) return author !== null && names.includes(author);
  return ![...people.values()].some((others) => others.includes(author));
}

/** Whether everything within a work hangs on that work, and on nothing that is here already. */
function hangsTogether({ id, institutionId, versions, localParts, adaptedFrom, earlier, adaptations }: TravellingWork): boolean {
  const files = versions.flatMap((version) => version.files);
  return (
    files.every((file) => file.texts.every(({ fileId }) => fileId === file.id)) &&
    localParts.every(
      (part) => part['materialId'] === id && part.fills.every((fill) => fill['partId'] === part['id'] && fill['institutionId'] === institutionId),
    ) &&
    (adaptedFrom === null || adaptedFrom['materialId'] === id) &&
    earlier.every((line) => line['materialId'] === id) &&
    adaptations.every(({ sourceId }) => sourceId === id)
  );
}

/**
 * Whether a work, its rights and its chain are about one another: every record is in the ledger with these terms and in this state, and the
 * ledger speaks of no record that is left out. Nobody's answer stands under another name.
 * @param people everyone in the list of people, with what stands for them in the ledger
 * @throws DomainError LEDGER_BROKEN; ACADEMY_ALTERED
 */
export function examineWork(
  work: TravellingWork,
  rights: TravellingRights,
  chain: TravellingChain | undefined,
  people: ReadonlyMap<string, readonly string[]>,
  schoolId: string,
): void {
  const altered = (reason: string) => invalid('ACADEMY_ALTERED', { name: `works/${work.id}.json`, reason });
  if (work.institutionId !== schoolId) throw altered('school');
  for (const { materialId, institutionId, files, id } of work.versions)
    if (materialId !== work.id || institutionId !== schoolId || files.some(({ versionId }) => versionId !== id)) throw altered('versions');
  if (!hangsTogether(work)) throw altered('parts');
  if (chain && chain.subject.kind !== 'material') throw altered('ledger');
  for (const row of [...rights.contributions, ...rights.consents, ...rights.clearances])
    if (row['subjectId'] !== work.id || row['subjectKind'] !== 'material') throw altered('rights');
  for (const row of [...rights.consents, ...rights.clearances]) if (row['institutionId'] !== schoolId) throw altered('rights');

  const last = new Map<string, Body>();
  for (const { body } of (chain?.events ?? []) as unknown as readonly { body: Body }[]) if (body.record !== null) last.set(body.record, body);
  for (const consent of rights.consents) {
    const said = last.get(consent.id);
    const terms = hashOf(consent['terms'] === null ? { asked: consent['asked'] } : { terms: consent['terms'], roster: consent.roster });
    if (!said || STATE_AFTER[said.type] !== consent.state || said.terms !== terms) throw broken(work.id, 'terms');
    if (!means(said, consent.authorId, people)) throw broken(work.id, 'author');
    last.delete(consent.id);
  }
  for (const { id, scope, until, roster, endedAt } of rights.clearances as readonly Record<string, unknown>[]) {
    const said = last.get(id as string);
    const terms = hashOf({ scope, until: until === null ? null : new Date(until as string).toISOString(), roster });
    if (!said || (said.type === 'CLEARANCE_ENDED' ? endedAt === null : said.terms !== terms)) throw broken(work.id, 'clearance');
    last.delete(id as string);
  }
  if (last.size > 0) throw broken(work.id, 'records');
}
