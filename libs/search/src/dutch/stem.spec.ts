import { stem } from './stem.ts';

describe('the stem of a Dutch word', () => {
  it.each([
    'toets toetsen toetsing toetst toetsje', 'les lessen lesje lesjes', 'stage stages', 'school scholen', 'leraar leraren', 'docent docenten docents', 'taak taken',
    'vraag vragen', 'huis huizen', 'duif duiven', 'foto fotos', 'video videos', 'tip tips', 'app apps', 'tool tools', 'skill skills', 'chatbot chatbots', 'opdracht opdrachten',
    'beoordelen beoordeel beoordeling beoordelingen', 'opleiden opleiding opleidingen', 'begeleiden begeleiding', 'vaardig vaardigheid vaardigheden', 'veilig veilige veiligheid',
    'formatief formatieve', 'digitaal digitale', 'rekenen reken', 'oefen oefenen oefening oefeningen', 'teken tekenen tekening', 'categorie categorieen', 'idee ideeen', 'theorie theorieen',
    'analyse analyses', 'methode methoden methodes', 'proces processen', 'film films filmpje filmpjes', 'boek boeken boekje', 'training trainingen trainen', 'leerling leerlingen',
    'examen examens', 'geven geef geeft', 'lesgeven lesgeef', 'reeks reeksen', 'kans kansen', 'competentie competenties', 'kind kinderen', 'museum musea', 'lezen lees leest', 'plan plannen', 'klas klassen',
    'groep groepen groepje', 'bedrijf bedrijven', 'praktijk praktijken', 'niveau niveaus', 'medewerker medewerkers', 'begeleider begeleiders', 'machine machines', 'recept recepten', 'kaart kaarten kaartje',
  ])('is one for: %s', (words) => expect(new Set(words.split(' ').map(stem)).size).toBe(1));

  it.each(['les lezen', 'toets tas', 'taal taart', 'stage stad', 'les leest', 'student studie', 'eten et', 'rooster roos', 'open op'])('differs for: %s', (words) =>
    expect(new Set(words.split(' ').map(stem)).size).toBe(2));

  it.each(['mbo', '4', 'h2o', 'ai', 'it', 'b1', ''])('leaves %j as it is', (word) => expect(stem(word)).toBe(word));
});
