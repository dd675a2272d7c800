import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');
const works = (n: number) => plural(n, { zero: 'Nog niets', one: '# materiaal', other: '# materialen' });

/** Vaste afspraken: een antwoord vooraf voor alles wat je voor een school maakt. */
export const nl = {
  title: 'Zeg je één keer wat er met al je werk mag?',
  lead: 'Met een vaste afspraak antwoordt Deelgenoot voor jou als je academie iets vraagt. Per materiaal nee zeggen of stoppen kan altijd, en dat gaat voor. Over materiaal waarover je al eens zelf antwoordde, blijven we je vragen.',
  school: (name: string) => `Alles wat je maakt voor ${name}`,
  none: 'Je hebt hier geen vaste afspraak. Je academie vraagt het je per keer.',
  make: 'Maak een vaste afspraak',
  change: 'Verander',
  stop: 'Stop de afspraak',
  since: (day: string) => `Sinds ${day}`,
  shares: (n: number) => `${works(n)} gedeeld door deze afspraak`,
  formTitle: (name: string) => `Wat mag er met alles wat je maakt voor ${name}?`,
  formLead: (n: number) =>
    n === 0
      ? 'Dit geldt voor wat je academie vanaf nu vraagt. Wat nu op je antwoord wacht, beantwoord je zelf.'
      : `Dit geldt voor wat je academie vanaf nu vraagt, en meteen voor ${works(n).toLowerCase()} die nu door je afspraak gedeeld ${n === 1 ? 'is' : 'zijn'}.`,
  opens: 'Wie je werk dan ziet',
  own: 'Je school',
  save: 'Ja, dit is mijn afspraak',
  saving: 'Even geduld',
  back: 'Terug',
  saved: 'Je vaste afspraak geldt.',
  stopText: 'Stop je de afspraak, dan vraagt je academie het je weer per keer. Wat gedeeld is, blijft gedeeld.',
  stopAll: (n: number) => `Stop, en ook met ${n === 1 ? 'het materiaal dat gedeeld is' : `de ${n} materialen die gedeeld zijn`}`,
  stopped: (n: number): string => (n === 0 ? 'Je vaste afspraak is gestopt.' : 'Je afspraak en het delen zijn gestopt.'),
  stoppedText: (n: number) =>
    n === 0
      ? 'Je bent gestopt met deze afspraak. Je academie vraagt het je nu per keer. Je kunt dit een dag lang terugdraaien.'
      : `Je bent gestopt met deze afspraak, en met ${n === 1 ? 'het materiaal dat' : `de ${n} materialen die`} erdoor gedeeld ${n === 1 ? 'was' : 'waren'}. Je kunt dit een dag lang terugdraaien.`,
  resume: 'Toch houden',
  resumed: 'Je vaste afspraak geldt weer zoals eerst.',
  noSchool: 'Je hoort nog niet bij een school',
  noSchoolText: 'Vaste afspraken maak je voor wat je voor een school maakt.',
};
