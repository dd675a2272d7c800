import { useEffect } from 'react';
import { request } from '../../../app/api.ts';
import { HoldConsentLinkDoc } from '../../../gql/consent.ts';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Binds a link to this browser as soon as somebody does something on its page, so that it is no use to whom it is passed on. Not when the
 * page merely opens: programs that scan mail open it too.
 */
export function useHold(token: string): void {
  useEffect(() => {
    const begun = new AbortController();
    const hold = () => {
      begun.abort();
      // What goes wrong here, the answer itself will tell.
      request(HoldConsentLinkDoc, { token }).catch(() => undefined);
    };
    for (const sign of SIGNS) addEventListener(sign, hold, { signal: begun.signal, passive: true });
    return () => begun.abort();
  }, [token]);
}
