import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');

/** The list of tips, questions and reviews, Dutch. */
export const nl = {
  title: 'Waar praten collega’s over?',
  lead: 'Tips, vragen en beoordelingen van alle scholen. Wat je vraagt, vraag je aan wie het weet.',
  ask: 'Stel een vraag',
  tip: 'Deel een tip',
  tabs: 'Soort',
  all: 'Alles',
  kinds: { vragen: 'Vragen', tips: 'Tips', beoordelingen: 'Beoordelingen', mijn: 'Van mij' },
  kind: { TIP: 'Tip', QUESTION: 'Vraag', REVIEW: 'Beoordeling' },
  solved: 'Opgelost',
  unanswered: 'Nog geen antwoord',
  onlyMySchool: 'Alleen jouw school',
  hidden: 'Verborgen',
  review: (material: string) => `Beoordeling van ${material}`,
  rating: (n: number) => `${n} van 5`,
  count: (n: number) => plural(n, { zero: 'nog geen berichten', one: '# bericht', other: '# berichten' }),
  answers: (n: number) => plural(n, { zero: 'nog geen antwoorden', one: '# antwoord', other: '# antwoorden' }),
  helped: (n: number) => plural(n, { one: 'hielp # mens', other: 'hielp # mensen' }),
  tried: (n: number) => plural(n, { one: '# mens probeerde het', other: '# mensen probeerden het' }),
  about: 'over',
  you: 'jij',
  loading: 'Gesprekken laden',
  empty: {
    alles: ['Nog geen gesprekken', 'Begin er een: vraag iets, of deel wat bij jou werkte.'],
    vragen: ['Nog geen vragen', 'Wat wil jij weten van collega’s van andere scholen?'],
    tips: ['Nog geen tips', 'Wat werkte bij jou? Een tip kost een minuut.'],
    beoordelingen: ['Nog geen beoordelingen', 'Een beoordeling schrijf je op de pagina van een materiaal.'],
    mijn: ['Jij deelde nog niets', 'Wat je vraagt, tipt of beoordeelt, staat straks hier bij elkaar.'],
  } as Readonly<Record<string, readonly [title: string, text: string]>>,
};
