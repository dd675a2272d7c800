import { useMemo } from 'react';
import type { IconName } from '../ui/icons.ts';
import { useFormat } from './format.ts';
import { useLanguage } from './language.ts';
import { en } from './vocabulary.en.ts';
import { nl } from './vocabulary.nl.ts';

const all = { nl, en };

/** What the API stores, as readers say it. A word that is not known stays as it is: a newer server may have more. */
export interface Vocabulary {
  /** Kind of material: "Lesmateriaal". */
  kind(kind: string): string;
  /** "Niveau 3" */
  level(level: string): string;
  /** "Entree en niveau 2", in the order of the levels. */
  levels(levels: readonly string[]): string;
  form(form: string): string;
  language(code: string): string;
  /** A domain, Bateson level, building block, ict competence, or a group of these. */
  word(word: string): string;
  /** @param named whether any maker wants their name with it; else the school is named */
  licence(licence: string, named?: boolean): { readonly name: string; readonly sentences: string };
}

export function useVocabulary(): Vocabulary {
  const { language } = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const words = all[language];
    return {
      kind: (kind) => words.kinds[kind] ?? kind,
      level: words.level,
      levels: (levels) => words.levels([...levels].sort(), format.list),
      form: (form) => words.forms[form] ?? form,
      language: (code) => words.languages[code] ?? code,
      word: (word) => words.words[word] ?? word,
      licence: (licence, named = true) => {
        const [name, sentence] = words.licences[licence] ?? [licence, ''];
        return { name, sentences: `${sentence} ${words.credit(named, licence.startsWith('cc-'))}` };
      },
    };
  }, [language, format]);
}

/** The languages a material can be in. */
export const MATERIAL_LANGUAGES: readonly string[] = ['nl', 'en', 'de', 'fr', 'fy'];

const KIND_ICONS: Readonly<Record<string, IconName>> = {
  course: 'people',
  document: 'doc',
  presentation: 'slides',
  video: 'video',
  page: 'link',
  image: 'picture',
  captions: 'chat',
  module: 'copy',
  other: 'doc',
};

/** The icon of a kind of material. */
export const kindIcon = (kind: string): IconName => KIND_ICONS[kind] ?? 'doc';
