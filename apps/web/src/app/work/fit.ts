import { useFormat, type Format } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { useVocabulary, type Vocabulary } from '../../i18n/vocabulary.ts';
import type { FitPoint } from '../../ui/hit.tsx';
import { useSession } from '../session.ts';
import { messages } from './messages.ts';
import type { nl } from './messages.nl.ts';

/** What of a material decides whether it fits. */
export interface Fitting {
  readonly levels: readonly string[];
  readonly domains: readonly string[];
  readonly durationMinutes: number | null;
  readonly tools: readonly { readonly name: string; readonly myStatus: { readonly status: string; readonly reason: string | null } | null }[];
}

/** What of a reader decides it. */
export interface Reader {
  readonly levels: readonly string[];
  readonly domains: readonly string[];
}

type Words = (typeof nl)['fit'];

/** One point in its short form (a row) and its long form (a list with a sentence each). */
interface Point {
  readonly state: FitPoint['state'];
  readonly short: string;
  readonly title: string;
  readonly text: string;
}

/** Level or domain: what both have, or what only the material has. Unknown is said, never hidden. */
function overlap(
  theirs: readonly string[],
  mine: readonly string[],
  say: {
    all: (values: readonly string[]) => string;
    yours: (values: string) => string;
    other: (values: string) => string;
    you: (values: string) => string;
    unknown: string;
    unknownText: string;
    profileEmpty: string;
  },
): Point {
  if (theirs.length === 0) return { state: 'unknown', short: say.unknown, title: say.unknown, text: say.unknownText };
  const title = say.all(theirs);
  if (mine.length === 0) return { state: 'unknown', short: title, title, text: say.profileEmpty };
  const both = theirs.filter((value) => mine.includes(value));
  const text = say.you(say.all(mine));
  return both.length > 0 ? { state: 'yes', short: say.yours(say.all(both)), title, text } : { state: 'unknown', short: say.other(title), title, text };
}

function toolPoint(t: Words, { name, myStatus }: Fitting['tools'][number]): Point {
  switch (myStatus?.status) {
    case 'allowed':
      return { state: 'yes', short: t.toolAllowed(name), title: name, text: t.toolAllowedText };
    case 'conditional':
      return { state: 'condition', short: t.toolConditional(name), title: name, text: t.toolConditionalText(myStatus.reason) };
    case 'not':
      return { state: 'condition', short: t.toolNot(name), title: name, text: t.toolNotText(myStatus.reason) };
    default:
      return { state: 'unknown', short: t.toolUnknown(name), title: name, text: t.toolUnknownText };
  }
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Does this fit this reader: level, domain, tools. */
function pointsOf(material: Fitting, reader: Reader, t: Words, words: Vocabulary, format: Format): Point[] {
  const domains = (values: readonly string[]) => format.list(values.map(words.word));
  const tools: Point[] =
    material.tools.length === 0 ? [{ state: 'yes', short: t.noTools, title: t.noTools, text: '' }] : material.tools.map((tool) => toolPoint(t, tool));
  return [
    overlap(material.levels, reader.levels, {
      all: words.levels,
      yours: (values) => t.yourLevel(values.replace(/^niveau |^levels? /i, '')),
      other: t.otherLevel,
      you: (values) => t.youTeachLevel(lower(values)),
      unknown: t.levelUnknown,
      unknownText: t.levelUnknownText,
      profileEmpty: t.profileEmpty,
    }),
    overlap(material.domains, reader.domains, {
      all: domains,
      yours: (values) => t.yourDomain(lower(values)),
      other: t.otherDomain,
      you: (values) => t.youWorkIn(lower(values)),
      unknown: t.domainUnknown,
      unknownText: t.domainUnknownText,
      profileEmpty: t.profileEmpty,
    }),
    ...tools,
  ];
}

/**
 * "Past dit bij jou?" for the one who reads: `row` in a list of works, `list` with a sentence each on the page of one.
 * Empty for a visitor, of whom we know nothing.
 */
export function useFit(): { row: (material: Fitting) => FitPoint[]; list: (material: Fitting) => FitPoint[] } {
  const { me } = useSession();
  const t = useT(messages).fit;
  const words = useVocabulary();
  const format = useFormat();
  const points = (material: Fitting) => (me ? pointsOf(material, me, t, words, format) : []);
  return {
    row: (material) => points(material).map(({ state, short }) => ({ state, title: short })),
    list: (material) => {
      const known = material.durationMinutes !== null;
      const time: FitPoint = known
        ? { state: 'yes', title: format.duration(material.durationMinutes ?? 0), text: t.durationText }
        : { state: 'unknown', title: t.durationUnknown, text: t.durationUnknownText };
      return me ? [...points(material).map(({ state, title, text }) => ({ state, title, text })), time] : [];
    },
  };
}
