import type { BoardStatus, ConsentBoardLinesQuery, ConsentBoardQuery, ConsentBoardSummaryQuery, ConsentState } from '../../../gql/consent.ts';

export type BoardRow = ConsentBoardQuery['consentBoard']['nodes'][number];
/** The same as far as a spreadsheet holds it. */
export type BoardLine = ConsentBoardLinesQuery['consentBoard']['nodes'][number];
type LineConsent = BoardLine['consents'][number];

/** What the tiles filter on: a status, or what stops within a month. */
export type BoardFilter = BoardStatus | 'ENDING';

/** What a manager acts on first. */
export const FILTERS: readonly BoardFilter[] = ['SHARED', 'ASKED', 'ANSWERED_NO', 'ENDING', 'NEVER_ASKED', 'LAPSED', 'STOPPED', 'BLOCKED'];

export const isFilter = (value: unknown): value is BoardFilter => FILTERS.some((one) => one === value);

export type BoardSummary = ConsentBoardSummaryQuery['consentBoardSummary'];

/** How many works each tile stands for. */
export const countOf = ({ counts, ending }: BoardSummary, filter: BoardFilter): number =>
  filter === 'ENDING' ? ending : (counts.find(({ status }) => status === filter)?.count ?? 0);

/** How one maker answered; null state: not asked. */
export interface MakerAnswer<Consent = BoardRow['consents'][number]> {
  readonly key: string;
  readonly name: string;
  readonly state: ConsentState | null;
  readonly consent: Consent | null;
}

/** Every maker of a work with how things stand, those who were asked first. */
export function answersOf<Consent extends LineConsent>({
  material,
  consents,
}: Pick<BoardLine, 'material'> & { readonly consents: readonly Consent[] }): MakerAnswer<Consent>[] {
  const asked = consents.map((consent): MakerAnswer<Consent> => ({ key: consent.author.id, name: consent.author.name, state: consent.state, consent }));
  const others = material.makers.filter(({ person }) => !consents.some(({ author }) => author.id === person?.id));
  return [
    ...asked,
    ...others.map(({ person, label, consentState }, at): MakerAnswer<Consent> => ({
      key: person?.id ?? `${label} ${at}`,
      name: label,
      state: consentState,
      consent: null,
    })),
  ];
}

const isLater = (at: string | null): boolean => at !== null && Date.parse(at) > Date.now();

/** Whether a maker can be asked now, for the first time or again. */
export const canAsk = (row: BoardRow): boolean =>
  row.material.viewerCan.askConsent &&
  row.material.status === 'PUBLISHED' &&
  !isLater(row.canAskAt) &&
  answersOf(row).some(({ state }) => state !== 'REQUESTED');

/** From when they can be asked again after a no; null: now, or never for another reason. */
export const askableFrom = ({ canAskAt }: BoardRow): string | null => (isLater(canAskAt) ? canAskAt : null);

/** From when the first of its makers can be reminded; null: now, or nobody waits. */
export function remindableFrom({ consents }: BoardRow): string | null {
  const [first] = consents.flatMap(({ canRemindAt }) => canRemindAt ?? []).toSorted();
  return first !== undefined && isLater(first) ? first : null;
}

export const remindable = (rows: readonly BoardRow[]): string[] =>
  rows.flatMap(({ consents }) => consents.filter(({ viewerCan }) => viewerCan.remind).map(({ id }) => id));
export const cancellable = (rows: readonly BoardRow[]): string[] =>
  rows.flatMap(({ consents }) => consents.filter(({ viewerCan }) => viewerCan.cancel).map(({ id }) => id));
