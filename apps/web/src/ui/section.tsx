import { useRouterState } from '@tanstack/react-router';
import { Children, useEffect, useId, useRef, type ReactNode } from 'react';

type Level = 2 | 3;

interface PartProps {
  title: ReactNode;
  level?: Level;
  /** An address inside the page: `#wacht`. */
  id?: string;
  children?: ReactNode;
}

/** How long parts of a page come in after each other, in ms. */
const COMING_IN = 2_000;
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Shows it at the top, also while the page around it is still coming in; until someone scrolls or presses. */
function keepInView(part: HTMLElement | null | undefined): () => void {
  const page = new ResizeObserver(() => part?.scrollIntoView());
  page.observe(document.body);
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(COMING_IN)]);
  signal.addEventListener('abort', () => page.disconnect());
  for (const hand of HANDS) addEventListener(hand, () => over.abort(), { signal, passive: true });
  return () => over.abort();
}

/** The heading of what an address names: read from there on, also when it comes later than the page. */
function useAddressed(id: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isAddressed = useRouterState({ select: ({ location }) => location.hash !== '' && location.hash === id });
  useEffect(() => {
    if (!isAddressed) return;
    heading.current?.focus({ preventScroll: true });
    return keepInView(heading.current?.closest('section'));
  }, [isAddressed]);
  return heading;
}

/** A part of a page under a heavy rule. `aside` stands at the end of its heading line (a link, a number), `hint` under it. */
export function Section({ title, level = 2, id, aside, hint, hideTitle, children }: PartProps & { aside?: ReactNode; hint?: ReactNode; hideTitle?: boolean }) {
  const name = useId();
  const heading = useAddressed(id);
  const Heading = `h${level}` as const;
  return (
    <section className="sec" id={id} aria-labelledby={name}>
      <div className={hideTitle ? 'vh' : 'sec-head'}>
        <Heading id={name} ref={heading} tabIndex={id === undefined ? undefined : -1}>
          {title}
        </Heading>
        {aside}
        {hint && <p className="hint">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** A smaller part under a thin rule. */
export function Minor({ title, level = 3, id, children }: PartProps) {
  const name = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="minor" id={id} aria-labelledby={name}>
      <Heading id={name}>{title}</Heading>
      {children}
    </section>
  );
}

/** Rows parted by hairlines. Its children are `Row`, `Hit` or other `li`. */
export function Rows({ children, ordered = false, label }: { children: ReactNode; ordered?: boolean; label?: string }) {
  return ordered ? (
    <ol className="rows" aria-label={label}>
      {children}
    </ol>
  ) : (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  );
}

export const Row = ({ children }: { children: ReactNode }) => <li className="stack-s">{children}</li>;

/** Quiet facts with a dot between them; empty ones fall away. */
export function Dots({ children }: { children: ReactNode }) {
  return (
    <p className="meta dots">
      {Children.toArray(children).map((child, i) => (
        <span key={i}>{child}</span>
      ))}
    </p>
  );
}

/** The line above a title: kind, badges, duration. */
export const Line = ({ children }: { children: ReactNode }) => <p className="line">{children}</p>;

/** Names and values, short: "Actief: 210 dagen". */
export function Facts({ items }: { items: readonly (readonly [name: ReactNode, value: ReactNode])[] }) {
  return <dl className="facts">{items.map(([name, value], i) => [<dt key={`n${i}`}>{name}</dt>, <dd key={`v${i}`}>{value}</dd>])}</dl>;
}

/** Names and sentences, to read: "Als je stopt". */
export function Plain({ items }: { items: readonly (readonly [name: ReactNode, text: ReactNode])[] }) {
  return (
    <dl className="plain">
      {items.map(([name, text], i) => (
        <div key={i}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What happened when, newest first: versions, decisions. */
export function Log({ entries }: { entries: readonly { readonly key?: string; readonly time: ReactNode; readonly text: ReactNode }[] }) {
  return (
    <ol className="log">
      {entries.map((entry, i) => (
        <li key={entry.key ?? i}>
          {entry.time}
          <span>{entry.text}</span>
        </li>
      ))}
    </ol>
  );
}

/** A few numbers side by side, each with its words. */
export function Tiles({ tiles }: { tiles: readonly { readonly value: ReactNode; readonly text: ReactNode }[] }) {
  return (
    <div className="tiles">
      {tiles.map((tile, i) => (
        <div key={i}>
          <p className="big">{tile.value}</p>
          <p>{tile.text}</p>
        </div>
      ))}
    </div>
  );
}

/** A quiet sheet for what is operated or decided on. */
export const Panel = ({ children, label }: { children: ReactNode; label?: string }) =>
  label ? (
    <section className="panel stack" aria-label={label}>
      {children}
    </section>
  ) : (
    <div className="panel stack">{children}</div>
  );
