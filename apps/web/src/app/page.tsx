import { useEffect, useRef, type ReactNode } from 'react';

const NAME = 'Deelgenoot';

/** The title of the window: what this page says, then the name of the platform. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === NAME ? NAME : `${title} · ${NAME}`;
  }, [title]);
}

/**
 * The one h1 of a page; it states the finding or the question. `title` is what the window and a screen reader's list
 * of windows show, `children` what stands there (the title itself, unless something in it is marked or linked).
 * After a navigation it takes the focus, also when it comes later than the page.
 */
export function PageTitle({ title, children, className }: { title: string; children?: ReactNode; className?: string }) {
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The frame put the focus on <main> because there was no heading yet.
    if (document.activeElement?.tagName === 'MAIN') heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 className={className} tabIndex={-1} ref={heading}>
      {children ?? title}
    </h1>
  );
}

/** The head of a page: a quiet line over it, the title, a lead under it, one button beside it. */
export function PageHead({ title, heading, over, lead, aside }: { title: string; heading?: ReactNode; over?: ReactNode; lead?: ReactNode; aside?: ReactNode }) {
  const head = (
    <div className="stack-s">
      {over && <div className="meta line">{over}</div>}
      <PageTitle title={title}>{heading}</PageTitle>
      {lead && <p className="lead">{lead}</p>}
    </div>
  );
  return (
    <div className={aside ? 'page-head spread' : 'page-head'}>
      {head}
      {aside}
    </div>
  );
}
