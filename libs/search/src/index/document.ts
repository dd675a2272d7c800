import type { Pass } from '@deelgenoot/access';

/** A piece of text with the place it stands, such as one page of a PDF. */
export interface DocumentPart {
  /** In the words of the reader: `bladzijde 4`, `dia 2`, `00:03:12`. Empty for text without a place. */
  readonly place: string;
  readonly text: string;
}

/** What people can filter by. A kind of content leaves empty what it does not have. */
export interface Facets {
  /** School id. */
  readonly school: string | null;
  readonly domains: readonly string[];
  readonly levels: readonly string[];
  readonly materialKind: string | null;
  readonly forms: readonly string[];
  readonly language: string | null;
  readonly licence: string | null;
  /** What a reader may do besides using it as it is; see `permissionsOf`. */
  readonly permissions: readonly string[];
  /** How long it takes, as one of DURATIONS. */
  readonly duration: string | null;
  /** Tool ids. */
  readonly tools: readonly string[];
  readonly bateson: readonly string[];
  readonly buildingBlocks: readonly string[];
  readonly ictCompetences: readonly string[];
}

/** Facets of something that has none of its own. */
export const NO_FACETS: Facets = {
  school: null,
  domains: [],
  levels: [],
  materialKind: null,
  forms: [],
  language: null,
  licence: null,
  permissions: [],
  duration: null,
  tools: [],
  bateson: [],
  buildingBlocks: [],
  ictCompetences: [],
};

const STEPS = [15, 30, 60, 120] as const;

/** How long something takes, from short to long; `to-30` is more than 15 minutes and at most 30. */
export const DURATIONS: readonly string[] = [...STEPS.map((minutes) => `to-${minutes}`), `over-${STEPS.at(-1)}`];

/** One of DURATIONS. */
export function durationOf(minutes: number | null): string | null {
  if (minutes === null) return null;
  const step = STEPS.findIndex((most) => minutes <= most);
  return DURATIONS.at(step) ?? null; // -1: longer than all
}

/** What a licence allows besides using it: `adapt`, unless it says that nothing may change (Creative Commons ND). */
export const permissionsOf = (licence: string): string[] => (licence === 'adapt' || /^cc-(?!.*-nd$)/.test(licence) ? ['adapt'] : []);

/** The audience of the thing that a child hangs under. The child is found only by those who may see both. */
export interface SubjectAudience {
  readonly kind: string;
  readonly id: string;
  readonly open: readonly Pass[];
  readonly shared: readonly Pass[];
  readonly sharedUntil: Date | null;
}

/** One findable thing, as the index knows it. */
export interface SearchDocument {
  readonly kind: string;
  /** Id of the thing itself, for example of a version. */
  readonly id: string;
  /** Things with the same fold are one hit, for example all versions of a work. */
  readonly foldId: string;
  readonly title: string;
  readonly body: string;
  readonly parts: readonly DocumentPart[];
  readonly tags: readonly string[];
  readonly facets: Facets;
  readonly open: readonly Pass[];
  readonly shared: readonly Pass[];
  readonly sharedUntil: Date | null;
  readonly subject?: SubjectAudience;
  readonly publishedAt: Date;
  /** Where the hit leads, as a path within the site. Absent: `/<kind>/<foldId>`. */
  readonly url?: string;
  /** Multiplies the score; 1 unless told. */
  readonly weight?: number;
}

/** Names of the facets, as filters and counts use them; `kind` is the tab. */
export const FACETS = [
  'kind',
  'school',
  'domains',
  'levels',
  'materialKind',
  'forms',
  'language',
  'licence',
  'permissions',
  'duration',
  'tools',
  'bateson',
  'buildingBlocks',
  'ictCompetences',
] as const;
export type FacetName = (typeof FACETS)[number];

/** The facet values of a document, by facet. */
export function facetValues(document: Pick<SearchDocument, 'kind' | 'facets'>): Record<FacetName, readonly string[]> {
  const one = (value: string | null): string[] => (value === null ? [] : [value]);
  const { facets } = document;
  return {
    kind: [document.kind],
    school: one(facets.school),
    domains: facets.domains,
    levels: facets.levels,
    materialKind: one(facets.materialKind),
    forms: facets.forms,
    language: one(facets.language),
    licence: one(facets.licence),
    permissions: facets.permissions,
    duration: one(facets.duration),
    tools: facets.tools,
    bateson: facets.bateson,
    buildingBlocks: facets.buildingBlocks,
    ictCompetences: facets.ictCompetences,
  };
}

/** One document of the index. */
export interface Ref {
  readonly kind: string;
  readonly id: string;
}
