import { pluralFor } from '../../../i18n/words.ts';

const plural = pluralFor('nl');

/** The words of adapted works, Dutch. */
export const nl = {
  adapt: 'Pas aan voor je eigen school',
  adaptFor: (school: string) => `Pas aan voor ${school}`,
  adapting: 'Bezig met overnemen',
  adapted: 'Je hebt een eigen concept. Waar het vandaan komt, blijft erbij staan.',
  from: 'Bewerkt naar',
  fromThat: 'Dat is bewerkt naar',
  by: (names: string) => `van ${names}`,
  staysHome: 'Dit is voor de eigen school. De makers van het origineel bepalen wie het verder ziet.',
  stopped: 'Het origineel wordt niet meer gedeeld',
  stoppedEarlier: (title: string) => `${title} wordt niet meer gedeeld`,
  stoppedOwn: 'Jullie bewerking mag op jullie eigen school blijven. Geef hem niet door en neem niets nieuws over uit het origineel.',
  stoppedOpen: 'Jullie bewerking mag blijven en mag gedeeld worden onder dezelfde licentie: die kan niemand terugnemen. Blijf de makers noemen.',
  copies: (n: number) => plural(n, { one: 'Dit is één keer bewerkt', other: 'Dit is # keer bewerkt' }),
  later: (generation: number) => (generation === 2 ? 'een bewerking van een bewerking' : `de ${generation}e bewerking op rij`),
  credit: (names: string) => `Noem ook ${names}, van wie het origineel is.`,
  copiesHint: 'Waar anderen hiermee verder gingen.',
};
