import type { ConsentTermsFragment } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { lastInstant } from '../day.ts';
import { isCreativeCommons } from './choice.ts';
import { messages } from './messages.ts';

/** Terms as people say them; `by` says whose stop ends an agreement without an end. */
export function useTermsWords(by: 'author' | 'manager' = 'author') {
  const t = useT(messages).short;
  const versions = useT(messages).versions;
  const format = useFormat();
  const words = useVocabulary();

  /** @param given agreed to before now: the schools are those of that moment */
  const scope = ({ scope: { mode, schools, futureMembers } }: Pick<ConsentTermsFragment, 'scope'>, given = false): string => {
    const names = format.list(schools.map(({ name }) => name));
    switch (mode) {
      case 'ALL':
        return t.all(futureMembers, given);
      case 'INCLUDE':
        return t.include(schools.length, names, by);
      case 'EXCEPT':
        return t.except(schools.length, names, futureMembers, given);
      case 'PUBLIC':
        return t.everyone;
    }
  };
  /** Of what was agreed to, where there is little room. */
  const scopeCount = ({ scope: { mode, schools, futureMembers } }: ConsentTermsFragment): string => {
    switch (mode) {
      case 'ALL':
        return t.count.all(futureMembers);
      case 'INCLUDE':
        return t.count.include(schools.length);
      case 'EXCEPT':
        return t.count.except(schools.length, futureMembers);
      case 'PUBLIC':
        return t.count.everyone;
    }
  };
  const licence = ({ licence: value }: ConsentTermsFragment): string =>
    isCreativeCommons(value) ? words.licence(value).name : value === 'use' ? t.use : t.adapt;
  const attribution = (terms: ConsentTermsFragment): string => t.attribution[terms.attribution];
  const until = ({ until: end }: ConsentTermsFragment): string =>
    end === null ? (by === 'author' ? t.open : t.openAsked) : t.until(format.date(lastInstant(end)));
  const newVersions = ({ versionPolicy }: ConsentTermsFragment): string => versions[versionPolicy].short;
  return { scope, scopeCount, licence, attribution, until, newVersions };
}
