/** The field's vocabularies for readers, Dutch. Domains, Bateson levels and building blocks are stored as Dutch words already. */
export const nl = {
  kinds: {
    course: 'Cursus',
    document: 'Lesmateriaal',
    presentation: 'Presentatie',
    video: 'Video',
    page: 'Webpagina',
    image: 'Afbeelding',
    captions: 'Ondertitels',
    module: 'Module',
    other: 'Bestand',
  } as Readonly<Record<string, string>>,
  level: (level: string) => (level === 'entree' ? 'Entree' : `Niveau ${level}`),
  /** "Niveau 3 en 4", "Entree en niveau 2" */
  levels: (levels: readonly string[], list: (items: readonly string[]) => string) => {
    const numbers = levels.filter((level) => level !== 'entree');
    const counted = numbers.length > 0 ? [`niveau ${list(numbers)}`] : [];
    const all = list([...(levels.includes('entree') ? ['entree'] : []), ...counted]);
    return all.charAt(0).toUpperCase() + all.slice(1);
  },
  forms: { klassikaal: 'In de klas', online: 'Online', hybride: 'In de klas en online' } as Readonly<Record<string, string>>,
  languages: { nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans', fy: 'Fries' } as Readonly<Record<string, string>>,
  words: {} as Readonly<Record<string, string>>,
  licences: {
    use: ['Deelgenoot: gebruiken', 'Je mag dit op je eigen school gebruiken zoals het is.'],
    adapt: ['Deelgenoot: gebruiken en aanpassen', 'Je mag dit op je eigen school gebruiken en aanpassen.'],
    'cc-by': ['CC BY 4.0', 'Iedereen mag dit gebruiken, aanpassen en doorgeven.'],
    'cc-by-sa': ['CC BY-SA 4.0', 'Iedereen mag dit gebruiken, aanpassen en doorgeven met dezelfde licentie.'],
    'cc-by-nc': ['CC BY-NC 4.0', 'Iedereen mag dit gebruiken, aanpassen en doorgeven, maar niet om geld mee te verdienen.'],
    'cc-by-nc-sa': ['CC BY-NC-SA 4.0', 'Iedereen mag dit gebruiken en aanpassen met dezelfde licentie, maar niet om geld mee te verdienen.'],
    'cc-by-nd': ['CC BY-ND 4.0', 'Iedereen mag dit gebruiken en doorgeven, maar niet veranderd.'],
    'cc-by-nc-nd': ['CC BY-NC-ND 4.0', 'Iedereen mag dit doorgeven, maar niet veranderd en niet om geld mee te verdienen.'],
  } as Readonly<Record<string, readonly [name: string, sentence: string]>>,
  /** Whom to name: the makers, or their school when none of them wants a name with it. */
  credit: (named: boolean, withLicence: boolean) => `Noem de ${named ? 'makers' : 'school'}${withLicence ? ' en de licentie' : ''}.`,
};
