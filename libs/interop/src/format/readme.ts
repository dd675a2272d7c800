import type { Counts } from './format.ts';

/** What a person reads who opens the zip. In Dutch, as the schools are; the same for every system that makes it. */
export const readmeOf = (school: string, counts: Counts): string =>
  `Alles van ${school}
${'='.repeat(`Alles van ${school}`.length)}

Dit bestand is gemaakt door Deelgenoot. Er staat in wat de academie van ${school} daar had op één moment:
${counts.works} materialen met ${counts.versions} versies en ${counts.files} bestanden, en wat de makers daarover hebben afgesproken.

Wat is wat?

works.csv       Lijst van het materiaal. Opent in Excel.
files/          De bestanden zelf, elk één keer. De naam is de SHA-256 van de inhoud; works.csv zegt hoe ze heten.
works/          Elk materiaal met alle versies, titels, trefwoorden, gelezen tekst en lokale delen, en waar het vandaan komt
                ("bewerkt van … door …") en waar het heen ging.
people.json     De makers. Een e-mailadres staat er alleen bij wie bij deze school hoort, door deze school is uitgenodigd,
                of geen account heeft.
consents.json   De toestemmingen van makers en de vrijgaven van de school: wat is gevraagd, wat is geantwoord, tot wanneer,
                met de teksten die de makers lazen.
ledger.json     Het logboek: elke stap, met hashes die aan elkaar vastzitten en handtekeningen van het systeem. Wie de
                publieke sleutel heeft, kan nagaan dat er niets is veranderd.
school.json     De school, en hoe andere scholen en hulpmiddelen heten die hierin voorkomen.
manifest.json   Van elk bestand in deze zip de grootte en de SHA-256, en het moment waarop alles zo was.
manifest.sig    De handtekening onder manifest.json.

Wat staat er niet in?

Materiaal van andere scholen, wat mensen schreven (tips, vragen, beoordelingen), wachtwoorden, en wie waar mag
inloggen.

Let op: in dit bestand staan persoonsgegevens. Bewaar het zoals u andere personeelsgegevens bewaart, en verwijder het als
u het niet meer nodig hebt. Trekt een maker later toestemming in, dan verandert dit bestand niet mee.

Het formaat staat beschreven in docs/export-format.md van Deelgenoot.
`;
