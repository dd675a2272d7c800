import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

/** Tabs that are addresses. Its children are `TabLink`. */
export const TabLinks = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className="tabs" aria-label={label}>
    {children}
  </nav>
);

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
