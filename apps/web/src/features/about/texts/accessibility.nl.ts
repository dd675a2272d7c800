import type { Article } from '../article.ts';

export const nl: Article = {
  title: 'Kan iedereen Deelgenoot gebruiken?',
  lead: 'Dat is ons doel. Hier staat wat we hebben getest, en wat nog niet.',
  parts: [
    {
      title: 'Waar we naar streven',
      text: [
        'We bouwen naar de richtlijnen WCAG 2.2, niveau AA. We zeggen niet dat we daar helemaal aan voldoen: daarvoor is meer onderzoek nodig dan we deden.',
      ],
    },
    {
      title: 'Wat we hebben getest',
      text: [
        [
          'Een programma (axe) controleert elke pagina, in licht en in donker. Bij de laatste test vond het geen fouten. Zo’n programma vindt niet alles.',
          'Inloggen en een uitnodiging aannemen lukken met alleen het toetsenbord.',
          'De pagina’s passen op een scherm van 320 pixels breed, zonder dat je opzij hoeft te schuiven.',
          'De kleuren van tekst en knoppen zijn gemeten, in licht en in donker.',
        ],
      ],
    },
    {
      title: 'Wat we nog niet hebben getest',
      text: [
        [
          'Deelgenoot is nog niet onderzocht door een onafhankelijk bureau.',
          'We hebben nog niet getest met mensen die een schermlezer, spraakbediening of vergroting gebruiken.',
          'Niet elke handeling is met alleen het toetsenbord nagelopen.',
        ],
      ],
    },
    {
      title: 'Wat we weten dat niet goed gaat',
      text: [
        'Makers zetten hun eigen bestanden op Deelgenoot. Die controleren we niet. Een pdf kan daardoor slecht voor te lezen zijn, en niet elke video heeft ondertitels.',
      ],
    },
    {
      title: 'Loop je ergens tegenaan?',
      text: ['[Laat het weten](/contact). Vertel op welke pagina het was en wat er niet lukte.'],
    },
  ],
};
