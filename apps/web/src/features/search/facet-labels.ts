import { LEVELS } from '@deelgenoot/kernel';
import { useT } from '../../i18n/language.ts';
import { useVocabulary } from '../../i18n/vocabulary.ts';
import type { SearchQuery } from '../../gql/search.ts';
import { useSession } from '../../app/session.ts';
import { messages } from './messages.ts';
import type { FacetName } from './question.ts';

export type FacetNumbers = SearchQuery['search']['facets'][number]['values'];

/** How a value of a filter is said. Names of schools and tools come from the server. */
export function useFacetLabel(): (name: FacetName, value: string, label: string) => string {
  const t = useT(messages);
  const words = useVocabulary();
  const { me } = useSession();
  return (name, value, label) => {
    switch (name) {
      case 'schools':
        if (label === value) return t.unknownSchool;
        return me?.memberships.some(({ school }) => school.id === value) ? t.ownSchool(label) : label;
      case 'tools':
        return label === value ? t.unknownTool : label;
      case 'levels':
        return words.level(value);
      case 'materialKinds':
        return words.kind(value);
      case 'forms':
        return words.form(value);
      case 'languages':
        return words.language(value);
      case 'licences':
        return words.licence(value).name;
      case 'durations':
        return t.duration[value] ?? value;
      case 'permissions':
        return t.permission[value] ?? value;
      default:
        return words.word(value);
    }
  };
}

/** From low to high, and from short to long. */
const ORDERED: Partial<Record<FacetName, readonly string[]>> = { levels: LEVELS, durations: ['to-15', 'to-30', 'to-60', 'to-120', 'over-120'] };

/** Levels and durations in their order, the rest as the server has them, most first; what was chosen stays, also when it fits nothing. */
export function valuesOf(name: FacetName, values: FacetNumbers, chosen: readonly string[]): FacetNumbers {
  const missing = chosen.filter((one) => !values.some(({ value }) => value === one)).map((value) => ({ value, label: value, count: 0 }));
  const all = [...values, ...missing];
  const order = ORDERED[name];
  return order ? all.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : all;
}
