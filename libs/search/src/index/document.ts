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
  tools: [],
  bateson: [],
  buildingBlocks: [],
  ictCompetences: [],
};

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
