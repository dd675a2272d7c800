import { createLink, useRouterState } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';

/** Tabs that are addresses. Its children are `TabLink`. Where they do not all fit, the one you are at is in sight. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  const at = useRouterState({ select: ({ location }) => location.href });
  const shown = useRef('');
  useEffect(() => {
    // Once per address: who scrolls the tabs themselves is left alone.
    if (shown.current === at) return;
    shown.current = at;
    const here = row.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!row.current || !here) return;
    const { right } = row.current.getBoundingClientRect();
    if (here.right > right) row.current.scrollLeft += here.right - right + parseFloat(getComputedStyle(row.current).paddingRight);
  }, [at]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {children}
    </nav>
  );
}

const TabAnchor = ({ count, children, ...rest }: Omit<ComponentProps<'a'>, 'className'> & { count?: number }) => (
  <a {...rest}>
    {children}
    {count !== undefined && (
      <>
        {' '}
        <span className="n">{count}</span>
      </>
    )}
  </a>
);

/** One of `TabLinks`; the router marks the one you are at. */
export const TabLink = createLink(TabAnchor);
