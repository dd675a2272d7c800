import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');

/** What people say of a material, on its page, Dutch. */
export const nl = {
  reviews: 'Beoordelingen',
  write: 'Schrijf een beoordeling',
  of: (n: number, schools: number) =>
    `van 5, door ${plural(n, { one: '# mens', other: '# mensen' })} uit ${plural(schools, { one: '# school', other: '# scholen' })}`,
  yours: 'Jouw beoordeling',
  noReviews: 'Nog geen beoordelingen',
  noReviewsText: 'Gebruikte jij dit? Een collega heeft iets aan wat jij ervan vond.',
  perAspect: 'Cijfer per onderwerp',
  perAspectN: (n: number) => plural(n, { one: 'door # mens', other: 'door # mensen' }),
  aspects: {
    'aansluiting op competentie': 'Past bij wat je moet kunnen',
    'toegevoegde waarde': 'Voegt iets toe',
    kwaliteit: 'Kwaliteit',
    'prijs-waarde': 'Waard wat het kost',
    'opvolging in de praktijk': 'Werkt door in de les',
    inspireert: 'Inspireert',
  } as Readonly<Record<string, string>>,
  rating: (n: number) => `${n} van 5`,
  hours: (hours: string) => `kostte ${hours} uur`,
  talk: (n: number) => plural(n, { zero: 'Reageer', one: '# reactie', other: '# reacties' }),
  someone: 'Collega',
  hidden: 'Verborgen',
  tips: 'Tips bij dit materiaal',
  noTips: 'Nog geen tips. Doe jij er iets mee dat werkt? Zeg het erbij.',
  writeTip: 'Deel een tip',
  tipCount: (n: number) => plural(n, { one: '# tip', other: '# tips' }),
  thread: 'Gesprek bij dit materiaal',
  all: (n: number) => plural(n, { one: 'Het hele gesprek', other: 'Alle # berichten' }),
  join: 'Praat mee',
  first: 'Begin het gesprek',
  noThread: 'Nog niemand zei hier iets over. Vraag iets aan de makers, of zeg hoe je het gebruikte.',
  toolTips: 'Tips met dit hulpmiddel',
  noToolTips: 'Nog geen tips',
  noToolTipsText: 'Werk jij hiermee? Deel wat bij jou werkte.',
};
