import type { Visibility } from '@deelgenoot/access';
import type { Token } from '../../dutch/analyse.ts';
import { analyseDocument } from '../../index/analysed.ts';
import { facetValues, type Ref } from '../../index/document.ts';
import { hashOf } from '../../index/hash.ts';
import type { IndexedDocument } from '../../index/newer.ts';

/** Fields that words are looked for in, most telling first. They hold lexemes; what people read stays in PostgreSQL. */
export const SEARCHED = ['title', 'tags', 'titleParts', 'labels', 'text', 'textParts'] as const;

/** Fields that filters use: audiences, folds and facets. */
export const FILTERED = [
  'id',
  'foldId',
  'subjectId',
  'open',
  'shared',
  'sharedUntil',
  'subjectOpen',
  'subjectShared',
  'subjectSharedUntil',
  'newerOpen',
  'newerShared',
  'newerSharedUntil',
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

export interface StoredDocument extends Record<string, unknown>, Ref {
  readonly key: string;
  readonly foldId: string;
  readonly hash: string;
}

export const keyOf = (ref: Ref): string => `${ref.kind}_${ref.id}`;

/** A document as Meilisearch keeps it. Moments are milliseconds since 1970; what has no value is absent. */
export function toStored(document: IndexedDocument): StoredDocument {
  const words = analyseDocument(document);
  const text = words.parts.flatMap((part) => part.tokens);
  const { kind, id, foldId, subject, newer } = document;
  return {
    key: keyOf(document),
    kind,
    id,
    foldId,
    hash: hashOf(document),
    title: whole(words.title),
    tags: whole(words.tags),
    titleParts: apart(words.title),
    labels: whole(words.labels),
    text: whole(text),
    textParts: apart(text),
    ...audience('', document),
    ...(subject ? { subjectId: subject.id, ...audience('subject', subject) } : {}),
    ...(newer ? audience('newer', newer) : {}),
    ...Object.fromEntries(Object.entries(facetValues(document)).filter(([name, values]) => name !== 'kind' && values.length > 0)),
    publishedAt: document.publishedAt.getTime(),
    weight: document.weight ?? 1,
  };
}

function audience(prefix: '' | 'subject' | 'newer', { open, shared, sharedUntil }: Visibility): Record<string, unknown> {
  const name = (field: string) => (prefix === '' ? field : prefix + field.charAt(0).toUpperCase() + field.slice(1));
  return { [name('open')]: open, [name('shared')]: shared, ...(sharedUntil ? { [name('sharedUntil')]: sharedUntil.getTime() } : {}) };
}

const whole = (tokens: readonly Token[]): string => tokens.flatMap((token) => (token.word === '' ? [] : [token.main])).join(' ');
const apart = (tokens: readonly Token[]): string => [...new Set(tokens.flatMap((token) => (token.word === '' ? [token.main] : token.parts)))].join(' ');
