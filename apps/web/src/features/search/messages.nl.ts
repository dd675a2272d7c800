import type { ReactNode } from 'react';
import { pluralFor, rich } from '../../i18n/words.ts';

const plural = pluralFor('nl');

/** The words of search, Dutch. */
export const nl = {
  title: (text: string) => (text ? `Zoeken: ${text}` : 'Zoeken'),
  /** The finding; `mark` puts the words under the marker. */
  found: (n: number, text: string, mark: (text: string) => ReactNode): ReactNode =>
    text
      ? rich(`${plural(n, { zero: 'Niets gevonden voor', one: '# gevonden voor', other: '# gevonden voor' })} `, mark(text))
      : plural(n, { zero: 'Hier is nog niets', one: 'Eén ding dat jij mag zien', other: '# dingen die jij mag zien' }),
  searching: 'Bezig met zoeken',
  failed: 'Zoeken lukt nu niet',
  also: (words: ReactNode): ReactNode => rich('We zochten ook naar ', words, '.'),
  ambiguous: 'Dat kan meer betekenen. Bedoel je:',
  kindsLabel: 'Soort',
  all: 'Alles',
  kinds: {
    material: 'Materiaal',
    question: 'Vragen',
    tip: 'Tips',
    review: 'Beoordelingen',
    tool: 'Hulpmiddelen',
    person: 'Mensen',
    school: 'Scholen',
  } as Readonly<Record<string, string>>,
  kind: { question: 'Vraag', tip: 'Tip', review: 'Beoordeling', tool: 'Hulpmiddel', person: 'Collega', school: 'School' } as Readonly<Record<string, string>>,
  filters: 'Filters',
  elsewhere: 'Alleen van andere scholen',
  facets: {
    schools: 'School',
    levels: 'Niveau',
    domains: 'Domein',
    materialKinds: 'Soort materiaal',
    forms: 'Vorm',
    tools: 'Hulpmiddelen',
    licences: 'Licentie',
    languages: 'Taal',
    bateson: 'Bateson',
    buildingBlocks: 'Bouwstenen',
    ictCompetences: 'Ict-bekwaamheid',
  },
  ownSchool: (name: string) => `${name} (jij)`,
  showAll: (n: number) => `Laat alle ${n} zien`,
  chosen: 'Gekozen filters',
  clear: 'Alle filters weg',
  results: 'Resultaten',
  solved: 'Opgelost',
  answers: (n: number) => plural(n, { zero: 'nog geen antwoord', one: '# antwoord', other: '# antwoorden' }),
  rating: (n: number) => `cijfer ${n} van 5`,
  tips: (n: number) => plural(n, { zero: 'nog geen tips', one: '# tip', other: '# tips' }),
  toolStatus: { allowed: 'mag op jouw school', conditional: 'mag op jouw school met een voorwaarde', not: 'mag niet op jouw school' } as Readonly<
    Record<string, string>
  >,
  notMember: 'doet nog niet mee',
  where: (file: string | null, place: string) => [file, place].filter(Boolean).join(', '),
  fileWords: { 'application/pdf': 'pdf', 'text/vtt': 'ondertitels', 'text/html': 'webpagina' } as Readonly<Record<string, string>>,
  word: 'Word',
  powerpoint: 'PowerPoint',
  why: 'Waarom zie ik dit?',
  may: {
    maker: 'Je mag dit zien, want jij maakte het.',
    academy: 'Je mag dit zien, want jij beheert deze academie.',
    school: 'Je mag dit zien, want het is van jouw school.',
    shared: 'Je mag dit zien, want alle makers delen het met jouw school en hun school vindt dat goed.',
    public: 'Je mag dit zien, want alle makers delen het met iedereen.',
    moderation: 'Je mag dit zien, want jij bent moderator.',
    EVERYONE: 'Je mag dit zien, want het is voor alle scholen geschreven.',
    MY_SCHOOL: 'Je mag dit zien, want het is voor jouw school geschreven.',
    tool: 'Hulpmiddelen zijn voor iedereen te zien.',
    school_: 'Scholen zijn voor iedereen te zien.',
    person: 'Deze collega werkt op jouw school, of wil gevonden worden.',
  } as Readonly<Record<string, string>>,
  ranks: (reasons: string) => `Het staat hier, want ${reasons}.`,
  newest: 'Het staat hier, want dit is het nieuwste.',
  reasons: {
    title: 'je woorden staan in de titel',
    text: 'je woorden staan in de tekst',
    compound: (word: string) => `“${word}” bevat je woord`,
    synonym: (word: string) => `“${word}” betekent hetzelfde`,
    spelling: (word: string) => `we lazen je woord als “${word}”`,
  },
  emptyText: 'Er is niets dat jij mag zien en dat hierbij past. Kijk of de woorden kloppen, of zoek ruimer.',
  widenTitle: 'Zo vind je wel iets:',
  widen: { kind: 'Zoek in alle soorten', elsewhere: 'Zoek ook op je eigen school', filters: 'Zoek zonder filters' },
  widenFacet: (facet: string) => `Zoek zonder filter op ${facet.toLowerCase()}`,
  widenWord: (word: string) => `Zoek alleen “${word}”`,
  askTitle: 'Niet gevonden wat je zoekt?',
  askText: 'Vraag het aan collega’s op andere scholen. Je woorden staan al klaar.',
  ask: 'Stel dit als vraag',
};
