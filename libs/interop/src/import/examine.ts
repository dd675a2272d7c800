import type { TravellingWork } from '@deelgenoot/catalog';
import { faultOfRoster, faultOfRule, faultOfWork, publicKeyOf, signedBy, type TravellingChain, type TravellingRights, verifyLedger } from '@deelgenoot/consent';
import { DomainError, invalid } from '@deelgenoot/kernel';
import type { Chains, Rights } from './academy-zip.ts';

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
  for (const roster of rosters) if (faultOfRoster(roster)) throw altered('rosters');
  for (const { institutionId } of [...standingRules, ...standingClearances]) if (institutionId !== schoolId) throw altered('school');
  const spoken = [
    ...standingRules.map(({ authorId }) => authorId),
    ...works.flatMap(({ contributions, consents }) => [...contributions.map(({ personId }) => personId), ...consents.map(({ authorId }) => authorId)]),
  ];
  for (const id of spoken) if (!people.has(id as string)) throw altered('people');
  const named = rosters.map(({ sha256 }) => sha256);
  for (const rule of standingRules) {
    const chain = chains.get(rule.id);
    const fault = chain?.subject.kind === 'standing' ? faultOfRule(rule, chain.events, people, named, true) : { field: 'rule' };
    if (fault) throw broken(rule.id, fault.field === 'terms' ? 'terms' : 'rule');
  }
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

/** What a work stands among. */
interface Context {
  /** Everyone in the list of people, with what stands for them in the ledger. */
  readonly people: ReadonlyMap<string, readonly string[]>;
  readonly texts: Rights['texts'];
  readonly schoolId: string;
}

/**
 * Whether a work, its rights and its chain are about one another: every record is in the ledger with these terms and in this state, and the
 * ledger speaks of no record that is left out. Nobody's answer stands under another name.
 * @throws DomainError LEDGER_BROKEN; ACADEMY_ALTERED
 */
export function examineWork(work: TravellingWork, rights: TravellingRights, chain: TravellingChain | undefined, { people, texts, schoolId }: Context): void {
  const altered = (reason: string) => invalid('ACADEMY_ALTERED', { name: `works/${work.id}.json`, reason });
  if (work.institutionId !== schoolId) throw altered('school');
  for (const { materialId, institutionId, files, id } of work.versions)
    if (materialId !== work.id || institutionId !== schoolId || files.some(({ versionId }) => versionId !== id)) throw altered('versions');
  if (!hangsTogether(work)) throw altered('parts');
  if (chain && chain.subject.kind !== 'material') throw altered('ledger');
  for (const row of [...rights.contributions, ...rights.consents, ...rights.clearances])
    if (row['subjectId'] !== work.id || row['subjectKind'] !== 'material') throw altered('rights');
  for (const row of [...rights.consents, ...rights.clearances]) if (row['institutionId'] !== schoolId) throw altered('rights');

  const fault = faultOfWork(rights, chain?.events ?? [], people, new Map(texts.map(({ sha256, version }) => [sha256, version])));
  if (fault) throw broken(work.id, `${fault.kind}.${fault.field}`);
}
