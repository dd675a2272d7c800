/** Short codes of the content files and the reference values they stand for, in the order of the codes. */
export const bateson = ['Omgeving/Resultaten', 'Gedrag', 'Vermogens en vaardigheden', 'Overtuigingen', 'Waarden', 'Identiteit', 'Missie'];

export const bouwstenen = [
  'actieve participatie', 'leren door te experimenteren', 'mix van leer- en werkvormen', 'doel helder formuleren', 'authentieke leersituaties',
  'werkplekleren', 'uitwisselen van succeservaringen', 'ervaringsleren', 'samenwerkend leren', 'ontwerpend leren', 'grensoverschrijdend leren',
  'multidisciplinaire teams', 'vakinhoud', 'vakdidactiek', 'verbeteren van eigen onderwijs', 'ethiek', 'visie op onderwijsinnovatie met ict',
  'beleid van de instelling', 'cultuur om te leren', 'ict-infrastructuur', 'ondersteuning vanuit landelijke overheid',
  'ondersteuning vanuit bestuur en management', 'leiderschap', 'tijd', 'motivatie', 'teacher beliefs', 'professionele identiteit',
  'individuele behoeftes en interesses', 'voorkennis', 'self-efficacy', 'ict-geletterdheid', 'redeneerketens', 'micro-meso-perspectief',
  'betrokkenheid', 'deelname', 'verantwoordelijkheid', 'langlopende en doorlopende professionalisering',
];

export const ict = [
  'basisvaardigheden ict', 'informatievaardigheden', 'mediawijsheid', 'computational thinking', 'didactisch redeneren', 'weten wat werkt',
  'variëren', 'registreren', 'volgen en verantwoorden', 'communiceren', 'samen redeneren', 'feedback geven', 'netwerken',
];

export const forms = ['klassikaal', 'online', 'hybride'];

export const domains: Record<string, string> = {
  bouw: 'Bouw en infra',
  afbouw: 'Afbouw, hout en onderhoud',
  techniek: 'Techniek en procesindustrie',
  ambacht: 'Ambacht, laboratorium en gezondheidstechniek',
  media: 'Media en vormgeving',
  ict: 'Informatie en communicatietechnologie',
  mobiliteit: 'Mobiliteit en voertuigen',
  transport: 'Transport, scheepvaart en logistiek',
  handel: 'Handel en ondernemerschap',
  economie: 'Economie en administratie',
  veiligheid: 'Veiligheid en sport',
  uiterlijk: 'Uiterlijke verzorging',
  horeca: 'Horeca en bakkerij',
  toerisme: 'Toerisme en recreatie',
  zorg: 'Zorg en welzijn',
  groen: 'Voedsel, natuur en leefomgeving',
};

/** `n34`, `ne2`: the levels behind the letter n. */
export const levelsOf = (code: string): string[] => [...code.replace(/^n/, '')].map((sign) => (sign === 'e' ? 'entree' : sign));

const pick = (values: readonly string[], numbers: string): string[] => numbers.split(',').map((number) => {
  const value = values[Number(number) - 1];
  if (!value) throw new Error(`no value ${number} in a list of ${values.length}`);
  return value;
});

/** Reads `B2,3 W4,5 I12`. */
export function codesOf(line: string): { bateson: string[]; bouwstenen: string[]; ict: string[] } {
  const of = (letter: string, values: readonly string[]): string[] => {
    const part = line.split(/\s+/).find((code) => code.startsWith(letter));
    return part ? pick(values, part.slice(1)) : [];
  };
  return { bateson: of('B', bateson), bouwstenen: of('W', bouwstenen), ict: of('I', ict) };
}
