import type { Licence } from '@deelgenoot/kernel';
import type { Locale } from '@deelgenoot/platform';
import { isCreativeCommons } from '../terms/licence.ts';
import type { Scope, Terms } from '../terms/terms.ts';
import { paperFormat, type PaperFact } from './paper.ts';

const NL = {
  labels: { who: 'Wie het mag zien', what: 'Wat anderen mogen', you: 'Wat er over jou bij staat', versions: 'Nieuwe versies', until: 'Tot wanneer' },
  all: (later: boolean): string => (later ? 'alle scholen, ook die later komen' : 'alle scholen die toen meededen'),
  include: (names: string) => `alleen ${names}`,
  except: (names: string, later: boolean) => `${later ? 'alle scholen, ook die later komen' : 'alle scholen die toen meededen'}, behalve ${names}`,
  public: 'iedereen, ook buiten het mbo',
  use: 'gebruiken zoals het is, op de eigen school',
  adapt: 'gebruiken en aanpassen, op de eigen school',
  attribution: { full: 'je naam', 'role-school': 'je rol en je school', none: 'niets over jou' },
  maker: {
    label: 'Wat er over de maker bij staat',
    attribution: { full: 'de naam', 'role-school': 'de rol en de school', none: 'niets' },
    open: 'tot de maker stopt',
  },
  versionPolicy: { this: 'alleen deze versie', minor: 'ook kleine wijzigingen', all: 'ook alle nieuwe versies' },
  until: (day: string) => `tot en met ${day}`,
  open: 'tot je stopt',
  noEnd: 'zonder einddatum',
};

const EN: typeof NL = {
  labels: { who: 'Who may see it', what: 'What others may do', you: 'What it says about you', versions: 'New versions', until: 'Until when' },
  all: (later) => (later ? 'all schools, also those that join later' : 'all schools that took part then'),
  include: (names) => `only ${names}`,
  except: (names, later) => `${later ? 'all schools, also those that join later' : 'all schools that took part then'}, except ${names}`,
  public: 'everyone, also outside vocational education',
  use: 'use it as it is, at their own school',
  adapt: 'use and adapt it, at their own school',
  attribution: { full: 'your name', 'role-school': 'your role and your school', none: 'nothing about you' },
  maker: {
    label: 'What it says about the maker',
    attribution: { full: 'the name', 'role-school': 'the role and the school', none: 'nothing' },
    open: 'until the maker stops',
  },
  versionPolicy: { this: 'this version only', minor: 'small changes too', all: 'all new versions too' },
  until: (day) => `up to and including ${day}`,
  open: 'until you stop',
  noEnd: 'without an end',
};

/** What others may do, in words. */
export const licenceWords = (licence: Licence, language: Locale, t = language === 'nl' ? NL : EN): string =>
  isCreativeCommons(licence) ? `${licence.toUpperCase().replace('CC-', 'CC ')} 4.0` : licence === 'use' ? t.use : t.adapt;

/** Who may see it, in words. */
export function scopeWords({ mode, institutions, futureMembers }: Scope, schoolName: (id: string) => string, language: Locale): string {
  const t = language === 'nl' ? NL : EN;
  const names = paperFormat(language).list(institutions.map(schoolName).sort((a, b) => a.localeCompare(b, language)));
  return { all: t.all(futureMembers), include: t.include(names), except: t.except(names, futureMembers), public: t.public }[mode];
}

/**
 * Terms, each beside what it is about. What is null does not apply.
 * @param to the author, or someone who reads about the author
 */
export function termsFacts(
  terms: { readonly [K in keyof Terms]: K extends 'scope' ? Terms[K] : Terms[K] | null },
  schoolName: (id: string) => string,
  language: Locale,
  to: 'author' | 'other' = 'author',
): PaperFact[] {
  const t = language === 'nl' ? NL : EN;
  const { scope, licence, attribution, versionPolicy, until } = terms;
  const about = to === 'author' ? { label: t.labels.you, attribution: t.attribution, open: t.open } : t.maker;
  return [
    { label: t.labels.who, value: scopeWords(scope, schoolName, language) },
    ...(licence === null ? [] : [{ label: t.labels.what, value: licenceWords(licence, language) }]),
    ...(attribution === null ? [] : [{ label: about.label, value: about.attribution[attribution] }]),
    ...(versionPolicy === null ? [] : [{ label: t.labels.versions, value: t.versionPolicy[versionPolicy] }]),
    { label: t.labels.until, value: until ? t.until(paperFormat(language).lastDay(until)) : licence === null ? t.noEnd : about.open },
  ];
}
