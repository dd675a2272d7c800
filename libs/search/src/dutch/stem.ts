/**
 * The stem of a folded Dutch word, so that *toets*, *toetsen* and *toetsing* are one. PostgreSQL's own Dutch stemmer
 * gives `toet` for *toets* and `toets` for *toetsen*, and likewise splits *les* from *lessen* and *stage* from
 * *stages*: exactly the words people here look for. Endings come off one at a time until none is left, so a plural
 * always passes through its singular and ends where that ends; the stem itself need not be a word.
 */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (/[^a-z]/.test(word)) return word;
  let rest = word;
  for (let shorter = strip(rest); shorter !== rest; shorter = strip(rest)) {
    const irregular = IRREGULAR.get(shorter);
    if (irregular) return irregular;
    rest = shorter;
  }
  return rest.replace(/(aa|ee|oo|uu)(?=[^aeiou]$)/, (pair) => pair.charAt(0));
}

/** Forms that the rules would throw together with another word (*lezen* with *les*), or not bring together. */
const IRREGULAR = new Map(
  Object.entries({
    lees: 'lees lezen leest lezer lezers',
    kind: 'kinderen kinds',
    ei: 'eieren',
    stad: 'steden',
    lid: 'leden',
    college: 'college colleges',
    smid: 'smeden',
    schip: 'schepen',
    museum: 'musea museums',
    centrum: 'centra centrums',
    practicum: 'practica practicums',
    medium: 'media',
    curriculum: 'curricula curriculums',
    criterium: 'criteria criteriums',
    geef: 'geeft gaf',
    werk: 'werkt werkte',
    toets: 'toetst toetste getoetst',
    leer: 'leert leerde geleerd',
    open: 'open opent',
    quiz: 'quizzen quiz',
    rubric: 'rubrics',
    rooster: 'roosters',
    taak: 'taken taak',
  }).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, shortVowel(base)] as const)),
);

function shortVowel(base: string): string {
  return base === 'lees'
    ? base
    : base
        .replace(/(aa|ee|oo|uu)(?=[^aeiou]$)/, (pair) => pair.charAt(0))
        .replace(/v$/, 'f')
        .replace(/z$/, 's');
}

const VOWEL = /[aeiouy]/;

/** The word without its last ending, or the word itself when it has none. */
function strip(word: string): string {
  for (const [ending, least, put] of ENDINGS) {
    const match = ending.exec(word);
    if (!match) continue;
    const rest = word.slice(0, match.index) + put;
    if (rest.length >= least && VOWEL.test(rest)) return tidy(rest);
  }
  return tidy(word);
}

/** Spelling at the end of a syllable: no double consonant, no v or z. */
const tidy = (word: string): string =>
  word.length < 3
    ? word
    : word
        .replace(/([bdfgklmnprst])\1$/, '$1')
        .replace(/([aeiouj])v$/, '$1f')
        .replace(/([lr])v$/, '$1f')
        .replace(/([aeiouj])z$/, '$1s');

/** Ending, least length of what stays, what comes in its place. The first that fits is taken. */
const ENDINGS: readonly (readonly [RegExp, number, string])[] = [
  [/heden$/, 4, 'heid'],
  [/(?<=i)een$/, 4, 'e'], // theorieën, folded
  [/(?<=[^e]e)een$/, 3, 'e'], // ideeën, folded
  [/etjes?$/, 3, ''],
  [/(?<=m)pjes?$/, 3, ''],
  [/(?<=[^aeiou]e[lnr]|oo|aa|uu|ij|eu[rl]|oe[lrn])tjes?$/, 3, ''],
  [/(?<=[^aeiou])jes?$/, 3, ''],
  [/(?<=[^aeiou])en$/, 3, ''],
  [/(?<=[^aeiou]i)es$/, 4, 'e'], // categories; theorie keeps its e
  [/(?<=[^aeiou]e)s$/, 4, ''],
  [/(?<=[^aeiou][ao]|[ei]o|eau)s$/, 4, ''],
  [/(?<=[lmnrdgkfwyc]|o[tp]|nt)s$/, 4, ''],
  [/(?<=p)s$/, 3, ''],
  [/(?<=[^aeiou])(?<![^aeiou]l)ing$/, 4, ''],
  [/(?<=[^aeiou])heid$/, 4, ''],
  [/(?<=[^aeiou])e$/, 3, ''],
];
