import { canAskAt, type ConsentRow, licenceWords, type Position, scopeWords } from '@deelgenoot/consent';
import { dayOf } from '@deelgenoot/kernel';
import type { Locale } from '@deelgenoot/platform';
import type { BoardRow } from './board-rows.ts';
import { boardCsvWords } from './board-csv.words.ts';

/** What the lines of a spreadsheet are written with. */
export interface LineWords {
  readonly language: Locale;
  readonly now: Date;
  /** Origin of this site. */
  readonly origin: string;
  readonly personName: (id: string) => string;
  readonly schoolName: (id: string) => string;
}

type Cell = string | number | null;

const day = (at: Date | null): string | null => at && dayOf(at);
/** An end is the first instant that no longer counts; people read the last day that does. */
const lastDay = (until: Date | null): string | null => until && dayOf(new Date(until.getTime() - 1));

/** All that a maker said that counts now: what was said of the newest version, and the yes to an older one beside it. */
function saidBy({ state, word, yes }: Position<ConsentRow>): (Pick<ConsentRow, 'state'> & { readonly record: ConsentRow | null })[] | [null] {
  const older = yes && yes.id !== word?.id ? [{ state: 'granted' as const, record: yes }] : [];
  const last = state === null ? [] : [{ state, record: word }];
  return last.length + older.length > 0 ? [...last, ...older] : [null];
}

/** The lines of one work: one for each answer of each maker, never why. A work without makers has one. */
export function linesOf({ material, status, blockedBy, schoolCount, older, until, reach }: BoardRow, words: LineWords): Cell[][] {
  const { language, now, origin, personName, schoolName } = words;
  const t = boardCsvWords(language);
  const work: Cell[] = [
    material.title,
    material.versionNumber,
    material.status === 'published' ? t.yes : t.no,
    t.status[status],
    blockedBy.map((what) => t.blockedBy[what] ?? what).join(', '),
    older?.versionNumber ?? (status === 'SHARED' ? material.versionNumber : null),
    older?.count ?? schoolCount,
    lastDay(until),
  ];
  const url = `${origin}/materiaal/${material.id}`;
  const answers = reach.positions.flatMap((position) => {
    const from = canAskAt(
      reach.answers.filter(({ authorId }) => authorId === position.authorId),
      now,
    );
    return saidBy(position).map((said): Cell[] => {
      const record = said?.record ?? null;
      const isOpen = said?.state === 'requested';
      const terms = isOpen ? record!.asked : (record?.terms ?? null);
      return [
        personName(position.authorId),
        t.answers[said?.state ?? 'none'],
        record?.version ?? null,
        terms && scopeWords(terms.scope, schoolName, language),
        terms && licenceWords(terms.licence, language),
        terms && lastDay(terms.until),
        day(record?.requestedBy ? record.requestedAt : null),
        day(record?.answeredAt ?? null),
        day(said?.state === 'declined' ? null : (record?.endedAt ?? null)),
        day(isOpen ? record!.lapsesAt : null),
        day(from),
      ];
    });
  });
  const none: Cell[] = Array.from({ length: 11 }, () => null);
  return (answers.length > 0 ? answers : [none]).map((answer) => [...work, ...answer, url]);
}
