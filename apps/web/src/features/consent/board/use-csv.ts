import { csvLines, csvOf } from '@deelgenoot/kernel';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { ConsentBoardLinesDoc, type ConsentBoardLinesQuery } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { messages as uiMessages } from '../../../ui/messages.ts';
import { ACT } from '../act.ts';
import { PAGE } from '../all-pages.ts';
import { dayOf, lastDay } from '../day.ts';
import { download } from '../download.ts';
import { messages } from './messages.ts';
import type { BoardQuestion } from './narrow.ts';
import { answersOf, askableFrom, type BoardLine } from './rows.ts';

/** Hands over all that the filter lets through as a file for a spreadsheet: answers, never reasons. Of each page only its lines are kept. */
export function useCsv(school: string) {
  const t = useT(messages);
  const states: Readonly<Record<string, string>> = useT(uiMessages).consent;
  const askAt = (row: BoardLine) => {
    const from = askableFrom(row);
    return from && dayOf(from);
  };
  const line = (row: BoardLine) => [
    row.material.title,
    row.material.versionNumber,
    t.standing(row.status, row.older && [row.older.versionNumber, row.material.versionNumber]),
    answersOf(row.material)
      .map(({ name, state, about }) => `${name}: ${[states[state?.toLowerCase() ?? 'none'], about !== null && t.about(about)].filter(Boolean).join(' ')}`)
      .join(', '),
    row.older?.versionNumber ?? (row.status === 'SHARED' ? row.material.versionNumber : ''),
    row.older?.count ?? row.schoolCount,
    row.blockedBy.map((what) => t.blockedBy[what] ?? what).join(', '),
    row.until && lastDay(row.until),
    askAt(row),
    `${location.origin}/materiaal/${row.material.id}`,
  ];
  return useMutation({
    ...ACT,
    mutationFn: async (question: BoardQuestion) => {
      const pieces = [csvOf(Object.values(t.csvColumns), [])];
      let after: string | null = null;
      do {
        const { consentBoard }: ConsentBoardLinesQuery = await request(ConsentBoardLinesDoc, { ...question, first: PAGE, after });
        pieces.push(csvLines(consentBoard.nodes.map(line)));
        after = consentBoard.pageInfo.hasNextPage ? consentBoard.pageInfo.endCursor : null;
      } while (after !== null);
      download(t.csvFile(school, dayOf(Date.now())), 'text/csv;charset=utf-8', ...pieces);
    },
  });
}
