/** Hoeveel ruimte een school heeft. */
export const nl = {
  title: 'Ruimte voor bestanden',
  line: (used: string, max: string) => `${used} van ${max} in gebruik`,
  text: 'Hetzelfde bestand in meer materialen telt één keer. Is de ruimte vol, dan kan er niets bij. De beheerder van Deelgenoot kan meer ruimte geven.',
  max: 'Hoeveel mag deze school opslaan, in GB?',
  maxHelp: 'Laat leeg voor wat elke school mag.',
  wrong: 'Geef een heel getal van 0 tot en met 100000.',
  save: 'Bewaar',
  busy: 'Even geduld',
  saved: 'De ruimte van de school is veranderd.',
};
