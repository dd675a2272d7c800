import type { BoardStatus, ConsentBoardQuery, ConsentBoardSummaryQuery, ConsentState } from '../../../gql/consent.ts';

export type BoardRow = ConsentBoardQuery['consentBoard']['nodes'][number];
export type BoardWord = NonNullable<NonNullable<BoardRow['material']['positions']>[number]['word']>;

/** What the tiles filter on: where the newest version stands, what is shared in an older one only, what stops within a month, or whose question lapses within two weeks. */
export type BoardFilter = BoardStatus | 'OLDER' | 'ENDING' | 'LAPSING';

/** What a manager acts on first. `SHARED` is whatever others see some version of, so a work can be under several. */
export const FILTERS: readonly BoardFilter[] = [
  'SHARED',
  'OLDER',
  'ASKED',
  'LAPSING',
  'ANSWERED_NO',
  'TO_ASK',
  'ENDING',
  'NEVER_ASKED',
  'LAPSED',
  'STOPPED',
  'EXPIRED',
  'REVOKED',
  'BLOCKED',
];

export const isFilter = (value: unknown): value is BoardFilter => FILTERS.some((one) => one === value);

export type BoardSummary = ConsentBoardSummaryQuery['consentBoardSummary'];

/** How many works each tile stands for. */
export function countOf({ counts, shared, olderOnly, ending, lapsing }: BoardSummary, filter: BoardFilter): number {
  switch (filter) {
    case 'SHARED':
      return shared;
    case 'OLDER':
      return olderOnly;
    case 'ENDING':
      return ending;
    case 'LAPSING':
      return lapsing;
    default:
      return counts.find(({ status }) => status === filter)?.count ?? 0;
  }
}

type Position = NonNullable<BoardRow['material']['positions']>[number];

/** A work as far as the answers of its makers go. */
type Work = Pick<BoardRow['material'], 'versionNumber' | 'positions'>;

/** One thing that a maker said; a yes to an older version stands beside what was said of the newest. */
export interface MakerAnswer {
  readonly key: string;
  readonly name: string;
  /** Null: not asked. */
  readonly state: ConsentState | null;
  readonly consent: BoardWord | null;
  /** The version to name with it; null where it speaks for itself. */
  readonly about: number | null;
}

/** Everything that every maker said that counts now, the newest version first. */
export function answersOf({ versionNumber, positions }: Work): MakerAnswer[] {
  return (positions ?? []).flatMap(({ person, state, word, yes, covers }) => {
    const older = yes && yes.id !== word?.id ? yes : null;
    const isNamed = ({ version }: BoardWord) => versionNumber > 1 && (older !== null || (version < versionNumber && !covers));
    const line = (key: string, of: ConsentState | null, consent: BoardWord | null): MakerAnswer => ({
      key: `${person.id} ${key}`,
      name: person.name,
      state: of,
      consent,
      about: consent && isNamed(consent) ? consent.version : null,
    });
    return [...(state !== null || !older ? [line('word', state, word)] : []), ...(older ? [line('yes', 'GRANTED', older)] : [])];
  });
}

const isLater = (at: string | null): boolean => at !== null && Date.parse(at) > Date.now();

/** Whose answer is missing for the newest version; when nobody's is, all can be asked for more. */
function whomToAsk({ positions }: Pick<Work, 'positions'>): readonly Position[] {
  const missing = (positions ?? []).filter(({ covers }) => !covers);
  return missing.length > 0 ? missing : (positions ?? []);
}

/** Whether a maker can be asked now, for the first time or again. */
export const canAsk = ({ material }: BoardRow): boolean =>
  material.viewerCan.askConsent &&
  material.status === 'PUBLISHED' &&
  whomToAsk(material).some(({ state, canAskAt }) => state !== 'REQUESTED' && !isLater(canAskAt));

/** From when the first maker whose answer is missing can be asked again after a no or a stop; null: now, or never for another reason. */
export function askableFrom({ material }: BoardRow): string | null {
  const whom = whomToAsk(material).filter(({ state }) => state !== 'REQUESTED');
  const [first] = whom.every(({ canAskAt }) => isLater(canAskAt)) ? whom.flatMap(({ canAskAt }) => canAskAt ?? []).toSorted() : [];
  return first ?? null;
}

const wordsOf = ({ material }: BoardRow) => (material.positions ?? []).flatMap(({ word }) => word ?? []);

/** From when the first of its makers can be reminded; null: now, or nobody waits. */
export function remindableFrom(row: BoardRow): string | null {
  const [first] = wordsOf(row)
    .flatMap(({ canRemindAt }) => canRemindAt ?? [])
    .toSorted();
  return first !== undefined && isLater(first) ? first : null;
}

export const remindable = (rows: readonly BoardRow[]): string[] =>
  rows.flatMap((row) =>
    wordsOf(row)
      .filter(({ viewerCan }) => viewerCan.remind)
      .map(({ id }) => id),
  );
export const cancellable = (rows: readonly BoardRow[]): string[] =>
  rows.flatMap((row) =>
    wordsOf(row)
      .filter(({ viewerCan }) => viewerCan.cancel)
      .map(({ id }) => id),
  );
