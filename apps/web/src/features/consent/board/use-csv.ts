import { csvOf } from '@deelgenoot/kernel';
import { useT } from '../../../i18n/language.ts';
import { messages as uiMessages } from '../../../ui/messages.ts';
import { dayOf, lastDay } from '../day.ts';
import { download } from '../download.ts';
import { messages } from './messages.ts';
import { answersOf, type BoardRow } from './rows.ts';

/** Hands over the rows on screen as a file for a spreadsheet: answers, never reasons. */
export function useCsv(): (rows: readonly BoardRow[], school: string) => void {
  const t = useT(messages);
  const states: Readonly<Record<string, string>> = useT(uiMessages).consent;
  return (rows, school) => {
    const line = (row: BoardRow) => [
      row.material.title,
      row.material.versionNumber,
      t.statusOne[row.status],
      answersOf(row)
        .map(({ name, state }) => `${name}: ${states[state?.toLowerCase() ?? 'none'] ?? ''}`)
        .join(', '),
      row.schoolCount,
      row.blockedBy.map((what) => t.blockedBy[what] ?? what).join(', '),
      row.until && lastDay(row.until),
      row.canAskAt && dayOf(row.canAskAt),
      `${location.origin}/materiaal/${row.material.id}`,
    ];
    download(t.csvFile(school, dayOf(Date.now())), 'text/csv;charset=utf-8', csvOf(Object.values(t.csvColumns), rows.map(line)));
  };
}
