import type { Licence } from '@deelgenoot/kernel';
import type { Locale } from '@deelgenoot/platform';
import { isCreativeCommons } from '../terms/licence.ts';
import type { Terms } from '../terms/terms.ts';
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
  versionPolicy: { this: 'alleen deze versie', minor: 'ook kleine wijzigingen', all: 'ook alle nieuwe versies' },
  until: (day: string) => `tot en met ${day}`,
  open: 'tot je stopt',
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
  versionPolicy: { this: 'this version only', minor: 'small changes too', all: 'all new versions too' },
  until: (day) => `up to and including ${day}`,
  open: 'until you stop',
};

const licenceWords = (licence: Licence, t: typeof NL): string =>
  isCreativeCommons(licence) ? `${licence.toUpperCase().replace('CC-', 'CC ')} 4.0` : licence === 'use' ? t.use : t.adapt;

/** Terms, each beside what it is about. */
export function termsFacts(terms: Terms, schoolName: (id: string) => string, language: Locale): PaperFact[] {
  const t = language === 'nl' ? NL : EN;
  const format = paperFormat(language);
  const { mode, institutions, futureMembers } = terms.scope;
  const names = format.list(institutions.map(schoolName).sort((a, b) => a.localeCompare(b, language)));
  const who = { all: t.all(futureMembers), include: t.include(names), except: t.except(names, futureMembers), public: t.public };
  return [
    { label: t.labels.who, value: who[mode] },
    { label: t.labels.what, value: licenceWords(terms.licence, t) },
    { label: t.labels.you, value: t.attribution[terms.attribution] },
    { label: t.labels.versions, value: t.versionPolicy[terms.versionPolicy] },
    { label: t.labels.until, value: terms.until ? t.until(format.lastDay(terms.until)) : t.open },
  ];
}
