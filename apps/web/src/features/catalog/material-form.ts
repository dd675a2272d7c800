import type { EditableMaterialFragment } from '../../gql/catalog.ts';
import type { Picked } from '../../ui/pick-field.tsx';

export type { Picked };

/** What the form holds while people type: texts as typed, lists as chosen. */
export interface MaterialForm {
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  readonly language: string;
  readonly makers: readonly Picked[];
  readonly domains: readonly string[];
  readonly levels: readonly string[];
  readonly form: string;
  /** Minutes, as typed. */
  readonly duration: string;
  readonly tools: readonly Picked[];
  readonly bateson: readonly string[];
  readonly buildingBlocks: readonly string[];
  readonly ictCompetences: readonly string[];
  /** With commas between them, as typed. */
  readonly tags: string;
  readonly licence: string;
}

export const EMPTY_FORM: MaterialForm = {
  title: '',
  description: '',
  kind: '',
  language: '',
  makers: [],
  domains: [],
  levels: [],
  form: '',
  duration: '',
  tools: [],
  bateson: [],
  buildingBlocks: [],
  ictCompetences: [],
  tags: '',
  licence: '',
};

export const formOf = (material: EditableMaterialFragment): MaterialForm => ({
  title: material.title,
  description: material.description ?? '',
  kind: material.kind,
  language: material.language,
  makers: material.makers.flatMap(({ person }) => (person ? { id: person.id, name: person.name } : [])),
  domains: material.domains,
  levels: material.levels,
  form: material.form ?? '',
  duration: material.durationMinutes === null ? '' : String(material.durationMinutes),
  tools: material.tools.map(({ id, name }) => ({ id, name })),
  bateson: material.bateson,
  buildingBlocks: material.buildingBlocks,
  ictCompetences: material.ictCompetences,
  tags: material.tags.join(', '),
  licence: material.licence,
});

/** Minutes that are meant: null for an empty field, NaN for what is no whole number from 1 to 100,000. */
export function minutesOf(text: string): number | null {
  if (text.trim() === '') return null;
  const minutes = Number(text.trim());
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 100_000 ? minutes : Number.NaN;
}

export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

const ids = (picked: readonly Picked[]) => picked.map(({ id }) => id);

/** One field in the shape of the API. */
const FIELDS = {
  title: (form: MaterialForm) => ({ title: form.title }),
  description: (form: MaterialForm) => ({ description: form.description.trim() === '' ? null : form.description }),
  kind: (form: MaterialForm) => ({ kind: form.kind }),
  language: (form: MaterialForm) => ({ language: form.language }),
  makers: (form: MaterialForm) => ({ makerIds: ids(form.makers) }),
  domains: (form: MaterialForm) => ({ domains: [...form.domains] }),
  levels: (form: MaterialForm) => ({ levels: [...form.levels] }),
  form: (form: MaterialForm) => ({ form: form.form || null }),
  duration: (form: MaterialForm) => ({ durationMinutes: minutesOf(form.duration) }),
  tools: (form: MaterialForm) => ({ toolIds: ids(form.tools) }),
  bateson: (form: MaterialForm) => ({ bateson: [...form.bateson] }),
  buildingBlocks: (form: MaterialForm) => ({ buildingBlocks: [...form.buildingBlocks] }),
  ictCompetences: (form: MaterialForm) => ({ ictCompetences: [...form.ictCompetences] }),
  tags: (form: MaterialForm) => ({ tags: tagsOf(form.tags) }),
  licence: (form: MaterialForm) => ({ licence: form.licence }),
} satisfies Record<keyof MaterialForm, (form: MaterialForm) => object>;

/** What the API takes: only the fields that differ, so that what someone else changed meanwhile stays. */
export type MaterialChanges = Partial<ReturnType<(typeof FIELDS)[keyof MaterialForm]>>;

export function changesBetween(before: MaterialForm, after: MaterialForm): MaterialChanges {
  const changed = (Object.keys(FIELDS) as (keyof MaterialForm)[]).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.assign({}, ...changed.map((key) => FIELDS[key](after))) as MaterialChanges;
}
