import type { ErrorCode } from '@deelgenoot/kernel';
import type { ReactNode } from 'react';
import { Note } from '../../ui/state.tsx';

/** Whether it was the link that did not work, so that only another one helps. */
export const isLinkFault = (code: ErrorCode | null): boolean => code === 'LINK_INVALID' || code === 'LINK_USED' || code === 'LINK_EXPIRED';

/** A link that opens nothing. */
export const LinkFault = ({ children }: { children: ReactNode }) => (
  <Note tone="wait">
    <p>{children}</p>
  </Note>
);
