import { useState } from 'react';
import type { SearchQuery } from '../../gql/search.ts';
import { useT } from '../../i18n/language.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, Fold, RemovableChip } from '../../ui/chip.tsx';
import { Checkbox } from '../../ui/options.tsx';
import { SchoolMark } from '../../ui/who.tsx';
import { useFacetLabel, valuesOf, type FacetNumbers } from './facet-labels.ts';
import { messages } from './messages.ts';
import { FACET_NAMES, filterCount, withFilter, withoutFilters, type FacetName, type Question } from './question.ts';

type Facets = SearchQuery['search']['facets'];

interface FiltersProps {
  readonly question: Question;
  readonly facets: Facets;
  readonly onAsk: (question: Question) => void;
}

/** Longer lists open on request. */
const SHOWN = 8;
/** These three decide most; the others open when someone wants them. */
const OPEN: readonly FacetName[] = ['schools', 'levels', 'domains'];

function OneFacet({ name, values, question, onAsk }: { name: FacetName; values: FacetNumbers; question: Question; onAsk: (question: Question) => void }) {
  const t = useT(messages);
  const label = useFacetLabel();
  const [all, setAll] = useState(false);
  const chosen = question.filters[name] ?? [];
  const shown = all ? values : values.filter(({ value }, i) => i < SHOWN || chosen.includes(value));
  return (
    <Fold title={t.facets[name]} open={OPEN.includes(name) || chosen.length > 0}>
      {shown.map(({ value, label: given, count }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          count={count}
          onChecked={(on) => onAsk(withFilter(question, name, on ? [...chosen, value] : chosen.filter((one) => one !== value)))}
        >
          {name === 'schools' ? (
            <span className="school">
              <SchoolMark id={value} />
              {label(name, value, given)}
            </span>
          ) : (
            label(name, value, given)
          )}
        </Checkbox>
      ))}
      {shown.length < values.length && (
        <Button small look="quiet" onClick={() => setAll(true)}>
          {t.showAll(values.length)}
        </Button>
      )}
    </Fold>
  );
}

/** All filters with how many each would leave, counted over what this reader may see. */
export function Filters({ question, facets, onAsk }: FiltersProps) {
  const t = useT(messages);
  const { me } = useSession();
  const rows = FACET_NAMES.flatMap((name) => {
    const values = valuesOf(name, facets.find((facet) => facet.name === name)?.values ?? [], question.filters[name] ?? []);
    return values.length > 0 ? [{ name, values }] : [];
  });
  return (
    <>
      {me && (
        <Checkbox strong checked={question.elsewhere} onChecked={(elsewhere) => onAsk({ ...question, elsewhere })}>
          {t.elsewhere}
        </Checkbox>
      )}
      {me && (
        <Checkbox strong checked={question.ourTools} onChecked={(ourTools) => onAsk({ ...question, ourTools })}>
          {t.ourTools}
        </Checkbox>
      )}
      {rows.map(({ name, values }) => (
        <OneFacet key={name} name={name} values={values} question={question} onAsk={onAsk} />
      ))}
    </>
  );
}

/** What was chosen, each with a cross. */
export function ChosenFilters({ question, facets, onAsk }: FiltersProps) {
  const t = useT(messages);
  const label = useFacetLabel();
  if (filterCount(question) === 0) return null;
  const given = (name: FacetName, value: string) => facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value)?.label ?? value;
  const chips = FACET_NAMES.flatMap((name) => (question.filters[name] ?? []).map((value) => ({ name, value })));
  return (
    <section aria-label={t.chosen}>
      <Chips>
        {question.elsewhere && <RemovableChip onRemove={() => onAsk({ ...question, elsewhere: false })}>{t.elsewhere}</RemovableChip>}
        {question.ourTools && <RemovableChip onRemove={() => onAsk({ ...question, ourTools: false })}>{t.ourTools}</RemovableChip>}
        {chips.map(({ name, value }) => (
          <RemovableChip
            key={`${name} ${value}`}
            onRemove={() =>
              onAsk(
                withFilter(
                  question,
                  name,
                  (question.filters[name] ?? []).filter((one) => one !== value),
                ),
              )
            }
          >
            {label(name, value, given(name, value))}
          </RemovableChip>
        ))}
        {filterCount(question) > 1 && (
          <Button small look="quiet" onClick={() => onAsk(withoutFilters(question))}>
            {t.clear}
          </Button>
        )}
      </Chips>
    </section>
  );
}
