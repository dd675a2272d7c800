import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { MaterialCardFragment } from '../../gql/app.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { kindIcon, useVocabulary } from '../../i18n/vocabulary.ts';
import { Badge, Kind } from '../../ui/badge.tsx';
import { Fit, Hit, Thumb } from '../../ui/hit.tsx';
import { Dots } from '../../ui/section.tsx';
import { Highlight, type Segment } from '../../ui/text.tsx';
import { School } from '../../ui/who.tsx';
import { useClearing } from '../live.ts';
import { useSession } from '../session.ts';
import { useFit } from './fit.ts';
import { messages } from './messages.ts';

export type CardMaterial = MaterialCardFragment;

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Whether something was put online in the last week, as seen when the page was opened. */
export function useIsNew(): (publishedAt: string | null) => boolean {
  const [now] = useState(() => Date.now());
  return (publishedAt) => publishedAt !== null && now - Date.parse(publishedAt) < WEEK;
}

/** The names that may be shown; a maker who asked not to be named has none. */
export const makerNames = (makers: readonly { readonly label: string }[]): string[] => makers.flatMap(({ label }) => label || []);

/**
 * One material in a list: what it is, who made it, does it fit. `title` and `snippet` with the words found in them;
 * `to` leads to a place inside it.
 */
export function MaterialCard({
  material,
  title,
  snippet,
  to,
  line,
  level,
  fits = true,
  children,
}: {
  material: CardMaterial;
  title?: readonly Segment[];
  snippet?: ReactNode;
  to?: string;
  line?: ReactNode;
  level?: 2 | 3;
  fits?: boolean;
  children?: ReactNode;
}) {
  const t = useT(messages);
  const words = useVocabulary();
  const format = useFormat();
  const fit = useFit();
  const isNew = useIsNew();
  const { me } = useSession();
  useClearing('material', me && material.id);
  const { kind, durationMinutes, reviewSummary, school } = material;
  const makers = makerNames(material.makers);
  return (
    <Hit
      level={level}
      thumb={<Thumb src={material.thumbnailUrl} kind={kindIcon(kind)} />}
      line={
        line ?? (
          <>
            <Kind icon={kindIcon(kind)}>{words.kind(kind)}</Kind>
            {isNew(material.publishedAt) && <Badge tone="new">{t.isNew}</Badge>}
          </>
        )
      }
      title={<Link to={to ?? (`/materiaal/${material.id}` as string)}>{title ? <Highlight segments={title} /> : material.title}</Link>}
      meta={
        <Dots>
          <School school={school} />
          {makers.length > 0 && format.list(makers)}
          {durationMinutes !== null && format.duration(durationMinutes)}
          {reviewSummary.n > 0 && reviewSummary.average !== null ? t.reviews(format.score(reviewSummary.average), reviewSummary.n) : t.noReviews}
        </Dots>
      }
      snippet={snippet}
      fit={fits && <Fit points={fit.row(material)} />}
    >
      {children}
    </Hit>
  );
}
