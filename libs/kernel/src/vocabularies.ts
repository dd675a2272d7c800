/** The field's own words, as teachers and studies use them. The Dutch term is the stored value; the web translates it for display. */

/** The sixteen mbo domains. */
export const DOMAINS = [
  'Bouw en infra',
  'Afbouw, hout en onderhoud',
  'Techniek en procesindustrie',
  'Ambacht, laboratorium en gezondheidstechniek',
  'Media en vormgeving',
  'Informatie en communicatietechnologie',
  'Mobiliteit en voertuigen',
  'Transport, scheepvaart en logistiek',
  'Handel en ondernemerschap',
  'Economie en administratie',
  'Veiligheid en sport',
  'Uiterlijke verzorging',
  'Horeca en bakkerij',
  'Toerisme en recreatie',
  'Zorg en welzijn',
  'Voedsel, natuur en leefomgeving',
] as const;

/** Mbo levels. */
export const LEVELS = ['entree', '2', '3', '4'] as const;

/** How the work is done. */
export const FORMS = ['klassikaal', 'online', 'hybride'] as const;

/** Logical levels after Bateson, lowest first. */
export const BATESON = ['Omgeving/Resultaten', 'Gedrag', 'Vermogens en vaardigheden', 'Overtuigingen', 'Waarden', 'Identiteit', 'Missie'] as const;

/** Kinds of institution. */
export const SCHOOL_KINDS = ['roc', 'aoc', 'vakinstelling', 'niet-bekostigde instelling', 'samenwerkingscollege'] as const;

/** What a reviewer may rate beside the whole, each 1 to 5. */
export const REVIEW_ASPECTS = [
  'aansluiting op competentie',
  'toegevoegde waarde',
  'kwaliteit',
  'prijs-waarde',
  'opvolging in de praktijk',
  'inspireert',
] as const;

/** The 37 building blocks of effective professionalisation, by group. */
export const BUILDING_BLOCKS = {
  Professionalisering: [
    'actieve participatie',
    'leren door te experimenteren',
    'mix van leer- en werkvormen',
    'doel helder formuleren',
    'authentieke leersituaties',
    'werkplekleren',
    'uitwisselen van succeservaringen',
    'ervaringsleren',
    'samenwerkend leren',
    'ontwerpend leren',
    'grensoverschrijdend leren',
    'multidisciplinaire teams',
    'vakinhoud',
    'vakdidactiek',
    'verbeteren van eigen onderwijs',
    'ethiek',
  ],
  Facilitering: [
    'visie op onderwijsinnovatie met ict',
    'beleid van de instelling',
    'cultuur om te leren',
    'ict-infrastructuur',
    'ondersteuning vanuit landelijke overheid',
    'ondersteuning vanuit bestuur en management',
    'leiderschap',
    'tijd',
  ],
  'Docentkenmerken en maatwerk': [
    'motivatie',
    'teacher beliefs',
    'professionele identiteit',
    'individuele behoeftes en interesses',
    'voorkennis',
    'self-efficacy',
  ],
  Multidisciplinair: [
    'ict-geletterdheid',
    'redeneerketens',
    'micro-meso-perspectief',
    'betrokkenheid',
    'deelname',
    'verantwoordelijkheid',
    'langlopende en doorlopende professionalisering',
  ],
} as const;

/** The 13 characteristics of teachers' ict competence, by factor. */
export const ICT_COMPETENCES = {
  'Digitale geletterdheid': ['basisvaardigheden ict', 'informatievaardigheden', 'mediawijsheid', 'computational thinking'],
  Leersituatie: ['didactisch redeneren', 'weten wat werkt', 'variëren'],
  Organisatie: ['registreren', 'volgen en verantwoorden', 'communiceren'],
  Professionalisering: ['samen redeneren', 'feedback geven', 'netwerken'],
} as const;

/** What kind of thing a material is. */
export const MATERIAL_KINDS = ['course', 'document', 'presentation', 'video', 'page', 'image', 'captions', 'module', 'other'] as const;

/** Licences: the platform's own (revocable) and the Creative Commons 4.0 variants that allow reuse. */
export const LICENCES = ['use', 'adapt', 'cc-by', 'cc-by-sa', 'cc-by-nc', 'cc-by-nc-sa', 'cc-by-nd', 'cc-by-nc-nd'] as const;
export type Licence = (typeof LICENCES)[number];

/** Flat value lists for validation, by vocabulary name. */
export const VOCABULARIES = {
  domains: DOMAINS as readonly string[],
  levels: LEVELS as readonly string[],
  forms: FORMS as readonly string[],
  bateson: BATESON as readonly string[],
  buildingBlocks: Object.values(BUILDING_BLOCKS).flat() as readonly string[],
  ictCompetences: Object.values(ICT_COMPETENCES).flat() as readonly string[],
  schoolKinds: SCHOOL_KINDS as readonly string[],
  reviewAspects: REVIEW_ASPECTS as readonly string[],
  materialKinds: MATERIAL_KINDS as readonly string[],
  licences: LICENCES as readonly string[],
} as const;
