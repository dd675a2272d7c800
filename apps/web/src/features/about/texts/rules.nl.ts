import type { Article } from '../article.ts';

export const nl: Article = {
  title: 'Wat spreken we met elkaar af?',
  lead: 'Zes regels. Een moderator kan iets verbergen dat er niet aan voldoet, en schrijft dan altijd waarom.',
  parts: [
    {
      title: '1. Geen gegevens van mensen',
      text: [
        'Geen namen, cijfers, foto’s of telefoonnummers van studenten. Ook niet van collega’s die dat niet weten. Haal ze uit je bestand voordat je het deelt.',
      ],
    },
    {
      title: '2. Praat als collega’s',
      text: ['Zeg het als je het ergens niet mee eens bent, over het werk en niet over de mens. Kwetsen, schelden en buitensluiten doen we niet.'],
    },
    {
      title: '3. Deel wat van jou is',
      text: [
        'Deel wat jij en je collega’s maakten. Een bladzijde uit een boek, een foto van internet of het werk van een ander deel je alleen als dat mag. Zet er altijd bij wie het maakte.',
      ],
    },
    { title: '4. Geen reclame', text: ['Een tip over gereedschap is welkom. Iets verkopen doe je ergens anders.'] },
    {
      title: '5. Laat het kloppen',
      text: ['Schrijf op wat jij weet of hebt meegemaakt. Weet je het niet zeker, zeg dat dan. Zie je een fout, zeg het erbij.'],
    },
    { title: '6. Houd je aan de wet', text: ['Wat niet mag van de wet, mag hier ook niet.'] },
    {
      title: 'Zie je iets dat niet mag?',
      text: ['Meld het met de knop die erbij staat. Wie het plaatste, hoort niet dat jij het was. Lees [wat er dan gebeurt](/zo-modereren-we).'],
    },
  ],
};
