/** Words that mean the same to people in this field. Each finds the others, after what was typed itself. */
export interface SynonymGroup {
  readonly words: readonly string[];
  /** Related, but not the same: found last. */
  readonly weak?: readonly string[];
  /** Too general for running text: looked for in titles only. */
  readonly titleOnly?: true;
  /** Only `words` find these; these do not find `words`. */
  readonly to?: readonly string[];
}

/** Everyday words are left out where they would bring more noise than finds: *it*, *bol*, *lb* and *oer* stand in `AMBIGUOUS`. */
export const SYNONYMS: readonly SynonymGroup[] = [
  // People
  { words: ['docent', 'leraar', 'leerkracht', 'lesgever', 'onderwijsgevende', 'teacher'] },
  { words: ['student', 'leerling', 'deelnemer', 'mbo-student', 'cursist'] },
  { words: ['instructeur', 'onderwijsassistent', 'praktijkinstructeur', 'technisch onderwijsassistent', 'toa'] },
  { words: ['praktijkopleider', 'werkbegeleider', 'leermeester', 'stagebegeleider bedrijf'] },
  { words: ['studieloopbaanbegeleider', 'slb', 'mentor', 'coach', 'tutor'] },
  { words: ['decaan', 'loopbaanadviseur', 'loopbaancoach', 'studieadviseur'] },
  { words: ['onderwijsmanager', 'teamleider', 'opleidingsmanager', 'afdelingsmanager'] },
  { words: ['onderwijsteam', 'opleidingsteam', 'docententeam', 'vakgroep', 'sectie'] },
  { words: ['examencommissie', 'examenbureau', 'toetscommissie'] },
  { words: ['zorgcoördinator', 'ondersteuningsteam', 'intern begeleider', 'expertisecentrum'] },
  { words: ['beginnende docent', 'startende docent', 'starter', 'zij-instromer', 'pdg', 'pedagogisch didactisch getuigschrift'] },
  // Organisation
  { words: ['mbo', 'middelbaar beroepsonderwijs', 'beroepsonderwijs', 'bve', 'mbo-school', 'mbo-instelling'] },
  { words: ['roc', 'regionaal opleidingencentrum', 'regionaal opleidingscentrum'] },
  { words: ['beroepscollege', 'vakschool', 'vakinstelling', 'aoc'], weak: ['groen onderwijs'] },
  { words: ['academie', 'college', 'cluster', 'onderwijseenheid'], titleOnly: true },
  { words: ['samenwerkingsorganisatie beroepsonderwijs bedrijfsleven', 'sbb', 's-bb'] },
  { words: ['onderwijsinspectie', 'inspectie van het onderwijs', 'inspectie'] },
  { words: ['dienst uitvoering onderwijs'], weak: ['duo'] },
  // Structure of the education
  { words: ['kwalificatiedossier', 'kd', 'kwalificatie-eisen', 'dossier'] },
  { words: ['crebo', 'crebonummer', 'crebocode', 'opleidingscode'] },
  { words: ['keuzedeel', 'keuzemodule'] },
  { words: ['kerntaak', 'kt'] },
  { words: ['werkproces', 'wp'] },
  { words: ['beroepsopleidende leerweg', 'voltijdopleiding'] },
  { words: ['bbl', 'beroepsbegeleidende leerweg', 'leerwerkplek', 'werken en leren', 'leerbaan'] },
  { words: ['entreeopleiding', 'entree', 'mbo 1', 'mbo niveau 1', 'niveau 1', 'assistentenopleiding'] },
  { words: ['basisberoepsopleiding', 'mbo 2', 'mbo niveau 2', 'niveau 2', 'basisopleiding'] },
  { words: ['vakopleiding', 'mbo 3', 'mbo niveau 3', 'niveau 3'] },
  { words: ['middenkaderopleiding', 'specialistenopleiding', 'mbo 4', 'mbo niveau 4', 'niveau 4'] },
  { words: ['mbo-certificaat', 'certificaat', 'deelcertificaat', 'mbo-verklaring', 'microcredential', 'edubadge', 'open badge'] },
  { words: ['startkwalificatie', 'diploma niveau 2'] },
  { words: ['doorlopende leerroute', 'doorlopende leerlijn', 'vmbo-mbo route', 'doorstroom vmbo-mbo'] },
  { words: ['doorstroom hbo', 'mbo-hbo', 'overstap hbo', 'associate degree', 'ad-opleiding'] },
  { words: ['onderwijs- en examenregeling', 'examenreglement'] },
  { words: ['curriculum', 'onderwijsprogramma', 'opleidingsprogramma', 'leerplan', 'studieplan'] },
  { words: ['onderwijsmodule', 'module', 'lesperiode', 'leereenheid', 'thema'] },
  { words: ['rooster', 'lesrooster', 'roostering', 'planning lessen'] },
  // Practice
  { words: ['beroepspraktijkvorming', 'bpv', 'stage', 'praktijkleren', 'werkplekleren'] },
  { words: ['leerbedrijf', 'stagebedrijf', 'erkend leerbedrijf', 'stageplek', 'bpv-plek'] },
  { words: ['praktijkovereenkomst', 'pok', 'stageovereenkomst', 'bpv-overeenkomst'] },
  { words: ['hybride onderwijs', 'hybride leeromgeving', 'leren in de praktijk', 'leerafdeling', 'praktijkroute'] },
  { words: ['simulatie', 'praktijksimulatie', 'rollenspel', 'skillslab', 'oefenbedrijf'] },
  { words: ['virtual reality', 'vr', 'augmented reality', 'ar', 'xr', 'vr-bril'] },
  // Teaching
  { words: ['afstandsonderwijs', 'lesgeven op afstand', 'online les', 'online lesgeven', 'thuisonderwijs', 'e-learning', 'digitaal lesgeven'] },
  { words: ['blended learning', 'blended', 'gemengd leren', 'blended onderwijs'] },
  { words: ['flipping the classroom', 'flipped classroom', 'omgekeerde les'] },
  { words: ['activerende werkvorm', 'werkvorm', 'activerende didactiek', 'energizer', 'interactieve les'] },
  { words: ['differentiatie', 'differentiëren', 'maatwerk', 'gepersonaliseerd leren', 'niveauverschillen'] },
  { words: ['formatief evalueren', 'formatief toetsen', 'formatief handelen', 'feedback geven'] },
  { words: ['klassenmanagement', 'orde houden', 'groepsmanagement', 'pedagogisch klimaat', 'gedrag in de klas'] },
  { words: ['projectonderwijs', 'projectmatig leren', 'probleemgestuurd onderwijs', 'challenge based learning', 'uitdagend leren', 'opdrachtgestuurd leren'] },
  { words: ['samenwerkend leren', 'groepswerk', 'coöperatief leren', 'peer learning'] },
  { words: ['lesvoorbereiding', 'lesplan', 'lesontwerp', 'voorbereiden les', 'lesformulier'] },
  { words: ['leerdoel', 'lesdoel', 'leeruitkomst', 'leerresultaat', 'doelen van de les'] },
  { words: ['motivatie', 'betrokkenheid', 'engagement', 'motiveren'] },
  { words: ['reflectie', 'zelfreflectie', 'reflecteren', 'reflectieverslag'] },
  { words: ['portfolio', 'e-portfolio', 'bewijsdossier', 'ontwikkelportfolio'] },
  // Material
  { words: ['lesmateriaal', 'leermateriaal', 'leermiddel', 'cursusmateriaal', 'onderwijsmateriaal', 'lesstof'] },
  { words: ['open leermateriaal', 'open educational resources', 'vrij lesmateriaal'] },
  { words: ['presentatie', 'powerpoint', 'slides', "dia's", 'ppt'] },
  { words: ['werkblad', 'opdracht', 'oefening', 'opgave', 'opdrachtenblad'] },
  { words: ['instructievideo', 'kennisclip', 'video', 'uitlegvideo', 'filmpje'] },
  { words: ['methode', 'lesmethode', 'leerboek', 'schoolboek', 'handboek'] },
  { words: ['creative commons', 'cc-licentie', 'open licentie', 'vrije licentie'] },
  { words: ['auteursrecht', 'copyright', 'auteurswet'], weak: ['bronvermelding'] },
  { words: ['toestemming', 'akkoord', 'goedkeuring', 'instemming', 'consent'] },
  // Testing
  { words: ['toets', 'tentamen', 'test', 'overhoring', 'proefwerk'], weak: ['examen'] },
  { words: ['examen', 'examinering', 'eindexamen', 'proeve van bekwaamheid', 'examenopdracht'] },
  { words: ['centraal examen', 'ce', 'centraal ontwikkeld examen', 'coe'] },
  { words: ['beoordeling', 'beoordelen', 'becijferen', 'rubric', 'rubriek', 'beoordelingsformulier'] },
  { words: ['bindend studieadvies', 'bsa', 'studieadvies'] },
  { words: ['vrijstelling', 'evc', 'erkenning van verworven competenties', 'eerder verworven competenties'] },
  // Subjects
  { words: ['rekenen', 'wiskunde', 'gecijferdheid', 'rekenvaardigheid', 'mbo rekenen'] },
  { words: ['Nederlands', 'taal', 'taalvaardigheid', 'nt1', 'Nederlandse taal'] },
  { words: ['nt2', 'Nederlands als tweede taal', 'anderstaligen', 'inburgering', 'taalondersteuning'] },
  { words: ['Engels', 'English'] },
  { words: ['moderne vreemde talen', 'mvt'], to: ['Engels', 'English', 'Duits', 'Frans', 'Spaans'] },
  { words: ['burgerschap', 'burgerschapsonderwijs', 'loopbaan en burgerschap'] },
  { words: ['loopbaanoriëntatie en -begeleiding', 'lob', 'loopbaanleren', 'loopbaanbegeleiding', 'loopbaanoriëntatie'] },
  { words: ['laaggeletterdheid', 'basisvaardigheden', 'taal en rekenen', 'geletterdheid'] },
  { words: ['ondernemerschap', 'ondernemend gedrag', 'eigen bedrijf starten', 'zzp'] },
  // Ict
  { words: ['ict', 'digitaal', 'digitalisering', 'informatietechnologie'] },
  { words: ['digitale geletterdheid', 'digitale vaardigheden', 'mediawijsheid', 'ict-vaardigheden'] },
  { words: ['kunstmatige intelligentie', 'ai', 'artificial intelligence', 'generatieve ai', 'chatbot', 'taalmodel'] },
  { words: ['elektronische leeromgeving', 'elo', 'lms', 'digitale leeromgeving', 'dlo'] },
  { words: ['avg', 'gdpr', 'privacy', 'gegevensbescherming', 'persoonsgegevens'] },
  { words: ['informatiebeveiliging', 'cybersecurity', 'cyberveiligheid'], weak: ['datalek'] },
  { words: ['digitale toegankelijkheid', 'wcag', 'toegankelijk lesmateriaal', 'webtoegankelijkheid'] },
  { words: ['learning analytics', 'studiedata', 'leeranalyse', 'data-gedreven onderwijs'] },
  // Well-being
  { words: ['passend onderwijs', 'extra ondersteuning', 'zorgstructuur', 'begeleiding op maat', 'inclusief onderwijs'] },
  { words: ['voortijdig schoolverlaten', 'vsv', 'uitval', 'schooluitval'], weak: ['verzuim'] },
  { words: ['mentale gezondheid', 'studentenwelzijn', 'welbevinden', 'psychische klachten', 'stress'] },
  { words: ['dyslexie', 'leesstoornis'] },
  { words: ['leerstoornis'], to: ['dyslexie', 'dyscalculie'] },
  { words: ['sociale veiligheid', 'veilig klimaat', 'pesten', 'grensoverschrijdend gedrag', 'schoolveiligheid'] },
  { words: ['kansengelijkheid', 'gelijke kansen', 'stagediscriminatie', 'diversiteit', 'inclusie'] },
  // Quality and development
  { words: ['leven lang ontwikkelen', 'llo', 'leven lang leren', 'bijscholing', 'omscholing', 'scholing volwassenen'] },
  { words: ['professionalisering', 'nascholing', 'docentontwikkeling', 'scholing docenten', 'deskundigheidsbevordering'] },
  { words: ['kwaliteitszorg', 'kwaliteitsborging', 'pdca', 'kwaliteitscyclus'] },
  { words: ['practoraat', 'practor', 'praktijkgericht onderzoek', 'onderzoekend vermogen'] },
  { words: ['intervisie', 'collegiale consultatie', 'lesbezoek', 'collegiaal overleg', 'peer review'] },
  { words: ['tip', 'advies', 'aanrader', 'handigheidje', 'best practice', 'goed voorbeeld'] },
  { words: ['duurzaamheid', 'sustainable', 'circulair', 'sdg', 'klimaat'] },
  // Trades
  { words: ['ehbo', 'eerste hulp', 'eerste hulp bij ongelukken'] },
  { words: ['bhv', 'bedrijfshulpverlening'], weak: ['ontruiming', 'ontruimen'] },
  { words: ['haccp', 'hygiënecode'], weak: ['voedselveiligheid'] },
  { words: ['notulen', 'notuleren', 'vergaderverslag'] },
  { words: ['btw', 'omzetbelasting', 'belasting toegevoegde waarde', 'belasting over de toegevoegde waarde'] },
  { words: ['stagebegeleiding', 'bpv-begeleiding', 'stagebegeleider', 'bpv-begeleider'], weak: ['stagegesprek'] },
  { words: ['vergrendelen', 'lockout', 'lock-out tag-out', 'lototo', 'vergrendelen en labelen'] },
  { words: ['website', 'webpagina', 'internetpagina', 'webpage'] },
  { words: ['elektriciteit', 'elektra', 'elektrische spanning'], weak: ['spanning', 'spanningsloos'] },
  { words: ['elektrische auto', 'elektrisch voertuig', 'hoogvolt'] },
  { words: ['beginner', 'zonder voorkennis', 'eerste kennismaking'] },
  { words: ['helpdesk', 'servicedesk', 'gebruikersondersteuning'] },
  { words: ['grimeren', 'schminken'] },
  { words: ['heftruck', 'vorkheftruck', 'heftruckchauffeur'] },
  { words: ['begroting', 'budget'] },
];

/**
 * Abbreviations with more than one meaning. They are offered, never merged: someone who looks for the examination rules
 * must not get open teaching materials. Next to one of the `near` words the first meaning is clear, and is looked for too.
 */
export const AMBIGUOUS: Readonly<Record<string, { readonly meanings: readonly string[]; readonly near?: readonly string[] }>> = {
  oer: { meanings: ['onderwijs- en examenregeling', 'open leermateriaal'], near: ['examen', 'examenregeling', 'examencommissie', 'reglement'] },
  bol: { meanings: ['beroepsopleidende leerweg'], near: ['bbl', 'leerweg', 'opleiding', 'mbo', 'student', 'voltijd'] },
  lb: { meanings: ['loopbaan en burgerschap', 'functieschaal docent'], near: ['burgerschap', 'loopbaan'] },
  it: { meanings: ['ict'], near: ['ict', 'systeembeheer', 'netwerk', 'software', 'digitaal'] },
};
