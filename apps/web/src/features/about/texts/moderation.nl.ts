import type { Article } from '../article.ts';

export const nl: Article = {
  title: 'Wat gebeurt er met een melding?',
  lead: 'Een mens kijkt ernaar, en legt uit wat hij of zij besluit.',
  parts: [
    {
      title: 'Melden',
      text: [
        'Bij alles wat mensen plaatsen staat een knop om een probleem te melden. Je kiest wat er mis is en mag het uitleggen. Meldingen over hetzelfde komen bij elkaar. Wie het plaatste, hoort niet wie het meldde.',
      ],
    },
    {
      title: 'Wie kijkt',
      text: [
        'Moderatoren van een school kijken naar wat van hun school is. Moderatoren van Deelgenoot kijken naar wat met andere scholen is gedeeld, en naar alles wat is gemeld.',
        'Niemand besluit over zijn eigen woorden of werk. Er besluit geen programma: elk besluit is van een mens.',
      ],
    },
    {
      title: 'Besluiten',
      text: [
        'Een moderator laat iets staan, of verbergt het. Bij verbergen schrijft de moderator eerst welke regel het is en waarom.',
        'Verborgen betekent: alleen de makers en moderatoren zien het nog. Het verdwijnt meteen uit zoeken, lijsten, open pagina’s en bestanden. De plek in een gesprek blijft, de woorden niet.',
        'Een besluit kan worden teruggenomen. Dan staat het er weer zoals het was.',
      ],
    },
    {
      title: 'Als het over jou gaat',
      text: [
        'Je krijgt bericht op het moment dat het besluit ingaat. Onder [Besluiten](/instellingen/besluiten) lees je de regel, de reden en of iemand het had gemeld.',
        'Ben je het er niet mee eens? [Laat het weten](/contact). Een andere moderator kan het besluit terugnemen. Een knop om bezwaar te maken is er nog niet.',
      ],
    },
    { title: 'Wat we bewaren', text: ['Elk besluit staat in een logboek dat niemand kan veranderen: wie besloot, wanneer, over wat en waarom.'] },
  ],
};
