import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { messages } from './messages.ts';
import { type BoardFilter, type BoardSummary, countOf, FILTERS } from './rows.ts';

/** Where the works stand, as numbers that filter. What nothing is in stays away. */
export function BoardTiles({
  summary,
  filter,
  onFilter,
}: {
  summary: BoardSummary;
  filter: BoardFilter | null;
  onFilter: (filter: BoardFilter | null) => void;
}) {
  const t = useT(messages);
  const format = useFormat();
  const word = (one: BoardFilter) => t.status[one](countOf(summary, one));
  return (
    <fieldset className="consent-tiles" aria-label={t.tiles}>
      {FILTERS.map((one) => ({ one, count: countOf(summary, one) }))
        .filter(({ one, count }) => count > 0 || one === filter)
        .map(({ one, count }) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => onFilter(one === filter ? null : one)}>
            <span className="big">{format.number(count)}</span> <span>{word(one)}</span>
          </button>
        ))}
    </fieldset>
  );
}
