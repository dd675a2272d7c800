import type { ReactNode } from 'react';
import { useT } from '../i18n/language.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { messages } from './messages.ts';

/** A picture of the first page; without one, the icon of its kind. Decoration: the title stands beside it. */
export function Thumb({ src, kind }: { src?: string | null; kind: IconName }) {
  return src ? (
    <img className="thumb" src={src} alt="" width={88} height={116} loading="lazy" decoding="async" />
  ) : (
    <span className="thumb-kind">
      <Icon name={kind} />
    </span>
  );
}

/**
 * One find or one work in a list. The order is fixed: kind, title, who and how long, words found, fit, why.
 * `title` is a link with the words in it; use `Highlight` for found words.
 */
export function Hit({
  thumb,
  line,
  title,
  meta,
  snippet,
  fit,
  children,
  level = 3,
}: {
  thumb: ReactNode;
  line: ReactNode;
  title: ReactNode;
  meta?: ReactNode;
  snippet?: ReactNode;
  fit?: ReactNode;
  children?: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <li className="hit">
      {thumb}
      <div className="hit-body">
        <p className="line">{line}</p>
        <Heading>{title}</Heading>
        {meta}
        {snippet && <p className="snip">{snippet}</p>}
        {fit}
        {children}
      </div>
    </li>
  );
}

/** Where the words stood: "pdf, bladzijde 4". */
export const Where = ({ children }: { children: ReactNode }) => <span className="where">{children}</span>;

/** Fits, fits with a condition, unknown or different. Unknown is said, never hidden. */
export type FitState = 'yes' | 'condition' | 'unknown';
export interface FitPoint {
  readonly state: FitState;
  readonly title: ReactNode;
  readonly text?: ReactNode;
}

const FIT: Readonly<Record<FitState, { className: string; icon: IconName }>> = {
  yes: { className: 'y', icon: 'check' },
  condition: { className: 'p', icon: 'warn' },
  unknown: { className: 'u', icon: 'unknown' },
};

/** Does this fit you? In a row the points stand after each other; as a `list` each has a sentence. */
export function Fit({ points, list = false }: { points: readonly FitPoint[]; list?: boolean }) {
  const t = useT(messages);
  if (points.length === 0) return null;
  return (
    <ul className={list ? 'fit-list' : 'fit'} aria-label={t.fit}>
      {points.map((point, i) => {
        const { className, icon } = FIT[point.state];
        return (
          <li key={i} className={className}>
            <Icon name={icon} />
            <span>
              {list ? <b>{point.title}</b> : point.title}
              {list && point.text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Marks per subject, as bars with the number at the end. Always beside the total and its n. */
export function Scores({
  label,
  scores,
  max = 5,
}: {
  label: string;
  scores: readonly { readonly title: string; readonly value: number; readonly text: string }[];
  max?: number;
}) {
  return (
    <ul className="scores" aria-label={label}>
      {scores.map((score) => (
        <li key={score.title}>
          <span>{score.title}</span>
          <span className="bar">
            <i style={{ width: `${(100 * score.value) / max}%` }} />
          </span>
          <span className="r">{score.text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Other versions and adaptations of a work, inside a `Drop`. */
export function Variants({ variants }: { variants: readonly { readonly key: string; readonly title: ReactNode; readonly by: ReactNode }[] }) {
  return (
    <ul className="variants">
      {variants.map((v) => (
        <li key={v.key}>
          {v.title}
          <span className="meta">{v.by}</span>
        </li>
      ))}
    </ul>
  );
}
