import type { Article } from '../article.ts';

export const nl: Article = {
  title: 'Bij wie kun je terecht?',
  lead: 'Dat hangt af van je vraag. Meestal is je eigen school het dichtstbij.',
  parts: [
    {
      title: 'Over je account of je school',
      text: [
        'Vraag het de beheerder van je academie. Die nodigt mensen uit, verandert rollen en zet materiaal klaar. Kom je er niet in? [Vraag een nieuw wachtwoord](/wachtwoord).',
      ],
    },
    {
      title: 'Over iets dat niet hoort',
      text: ['Meld het met de knop die erbij staat. Dan komt het meteen bij de goede moderator. Lees [wat er dan gebeurt](/zo-modereren-we).'],
    },
    {
      title: 'Over een besluit over jouw woorden',
      text: [
        'Zeg tegen een moderator van je school dat je het er niet mee eens bent, en waarom. Heeft je school geen moderator, vraag dan de beheerder van je academie.',
      ],
    },
    {
      title: 'Over hoe iets werkt',
      text: ['Kijk eerst bij [Hulp](/hulp). Of [stel een vraag](/delen/vraag) aan collega’s van alle scholen: zij kennen het antwoord vaak.'],
    },
    {
      title: 'Over je gegevens of over Deelgenoot zelf',
      text: [
        'De beheerder van je academie weet wie Deelgenoot voor jouw school beheert, en geeft je vraag door. Kregen jullie een foutmelding met een nummer, stuur dat nummer dan mee.',
      ],
    },
  ],
};
