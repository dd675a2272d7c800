import type { Article } from '../article.ts';

export const nl: Article = {
  title: 'Wat doen we met je gegevens?',
  lead: 'We bewaren wat nodig is om te delen, en verder niets. We volgen je niet.',
  parts: [
    {
      title: 'Wat we van je bewaren',
      text: [
        [
          'Je naam, je e-mailadres en je taal.',
          'Wat je zelf in je profiel zet: wat je doet, waar mensen je iets over mogen vragen, je domeinen en niveaus.',
          'Bij welke school je hoort, sinds wanneer en in welke rol.',
          'Je wachtwoord, zo bewerkt dat niemand het kan lezen, ook wij niet.',
          'Wat je maakt en plaatst: materiaal, tips, vragen, beoordelingen, berichten.',
          'Wat je van een andere school downloadt of bewerkt, of waarover je iets schrijft: welk materiaal en wanneer. Zo hoor je het als een maker stopt, en wat je dan mag houden. Alleen jij ziet dat je iets downloadde. Dat je iets bewerkte, zien ook de makers.',
          'Je antwoorden op vragen om toestemming, met wanneer en voor wie.',
          'Waar je bent ingelogd: het soort apparaat en de browser, en wanneer je het laatst langskwam. Geen netwerkadres.',
        ],
      ],
    },
    {
      title: 'Wie wat ziet',
      text: [
        [
          'Je naam bij iets dat je maakte: iedereen die dat ding mag zien. Bij je toestemming kun je kiezen dat je naam er niet bij staat.',
          'Je e-mailadres: jij en de beheerders van je school.',
          'Je pagina: je collega’s. Mensen van andere scholen alleen als jij dat [aanzet](/instellingen).',
          'Je antwoord op een vraag om toestemming: je academie en de andere makers. Nooit waarom. Andere scholen zien alleen een aantal scholen, nooit wie is weggelaten.',
          'Wat je bekijkt of zoekt: niemand. We houden dat niet bij. Wat je downloadt: alleen jij.',
          'Wie de server beheert, kan technisch bij de database. Dat is alleen om hem te laten werken.',
        ],
      ],
    },
    {
      title: 'Wat we niet doen',
      text: [
        [
          'Geen volgers, geen meetprogramma’s en geen reclame.',
          'Geen onderdelen van andere websites: alles komt van deze server.',
          'We geven je gegevens aan niemand door. Alleen mails gaan via een mailserver.',
        ],
      ],
    },
    {
      title: 'Hoe lang we het bewaren',
      text: [
        [
          'Een login: hoogstens 30 dagen, of tot je uitlogt.',
          'Een link in een mail: hij werkt een uur (wachtwoord), een dag (adres) of 30 dagen (uitnodiging). Daarna gooien we hem weg: na een week, een uitnodiging na drie maanden.',
          'Een sleutel voor een programma: tot jij hem intrekt, of tot de dag die je koos.',
          'Hoe vaak iemand probeerde in te loggen: hoogstens een dag, en zo bewerkt dat er geen adres in staat.',
          'Dat je iets downloadde: tot je je account wist.',
          'Wat je deelde: tot jij stopt of het weghaalt. Dat je toestemming gaf of stopte blijft in het logboek, als bewijs voor jou en je school.',
        ],
      ],
    },
    {
      title: 'Logregels van de server',
      text: ['De server schrijft op wanneer er iets misgaat. Daarin staan geen e-mailadressen, zoekwoorden, sleutels of teksten van mensen.'],
    },
    {
      title: 'Jouw rechten',
      text: [
        'Je ziet en verandert je gegevens bij [Instellingen](/instellingen). Je stopt met delen bij [Mijn toestemmingen](/toestemming).',
        'Wat het logboek over je zegt lees en download je bij [Je gegevens](/instellingen/gegevens). Daar wis je ook je account: je kiest wat er gebeurt met wat je deelde en schreef, en je naam en adres staan daarna nergens meer.',
        'Heb je geen account, of wil je ook al je andere gegevens opvragen? [Vraag het](/contact), dan doen wij het.',
      ],
    },
  ],
};
