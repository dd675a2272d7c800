import type { Article } from '../article.ts';

export const nl: Article = {
  title: 'Hoe werkt Deelgenoot?',
  lead: 'Op Deelgenoot delen mbo-scholen lesmateriaal, tips en antwoorden. Elke maker kiest zelf welke scholen het zien.',
  parts: [
    {
      title: 'Binnenkomen',
      text: [
        'Je school nodigt je uit: je krijgt een mail met een link. Heeft je school een bevestigd e-maildomein, dan [maak je zelf een account](/aanmelden) met het adres van je school.',
        'Ben je je wachtwoord kwijt? [Vraag een nieuw wachtwoord](/wachtwoord). We sturen je een link die één uur werkt.',
        'Geen mail gekregen? Kijk bij ongewenste mail, en vraag de beheerder van je academie of je adres klopt.',
      ],
    },
    {
      title: 'Zoeken',
      text: [
        'Bovenaan elke pagina staat een zoekveld. Druk op de toets / om er meteen in te komen. We zoeken ook ín de bestanden, en we laten zien op welke bladzijde of dia het staat.',
        'Bij elk materiaal zie je of het bij jou past: je niveau, je domein, en of je school het gereedschap heeft. Dat halen we uit [je profiel](/instellingen).',
        'Je vindt alleen wat je mag zien. Wat een maker niet met jouw school deelt, komt nergens in beeld, ook niet in een aantal.',
      ],
    },
    {
      title: 'Delen',
      text: [
        'De knop Delen is er voor een tip, een vraag, een beoordeling of materiaal. Materiaal zet de beheerder van je academie klaar: dat kunnen veel bestanden tegelijk zijn.',
        'Wat online staat, ziet eerst alleen je eigen school.',
      ],
    },
    {
      title: 'Toestemming',
      text: [
        'Wil je academie jouw werk met andere scholen delen, dan vraagt ze dat aan jou en aan elke andere maker. Je zegt ja, ja maar met minder scholen, of nee. Nee zeggen mag altijd, en je hoeft niet te zeggen waarom.',
        'Het smalste antwoord van alle makers geldt. Zegt iemand niets, dan delen we niets.',
        'Je kunt altijd stoppen bij [je toestemmingen](/toestemming). Andere scholen zien het dan meteen niet meer. Wat iemand al had gedownload, blijft bij die persoon.',
      ],
    },
    {
      title: 'Vragen en antwoorden',
      text: [
        'Stel een vraag aan je eigen school of aan alle scholen. Antwoorden verschijnen vanzelf. Helpt een antwoord, dan kun je je vraag als opgelost aanwijzen.',
        'Klopt er iets niet? Bij alles wat mensen plaatsen staat een knop om een probleem te melden. Lees [hoe we modereren](/zo-modereren-we).',
      ],
    },
    {
      title: 'Verder kijken',
      text: [
        [
          '[Welke scholen doen mee?](/scholen)',
          '[Wat spreken we met elkaar af?](/huisregels)',
          '[Wat doen we met je gegevens?](/privacy)',
          '[Bij wie kun je terecht?](/contact)',
        ],
      ],
    },
  ],
};
