import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../../app/api-error.ts';
import { request } from '../../../app/api.ts';
import { PageHead } from '../../../app/page.tsx';
import { useSession, useSessionChanged } from '../../../app/session.ts';
import { SignOutDoc } from '../../../gql/app.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { FreshLink } from './fresh-link.tsx';
import { messages } from './messages.ts';

const FAULTS = ['LINK_INVALID', 'LINK_USED', 'LINK_EXPIRED', 'LINK_ELSEWHERE', 'LINK_NOT_YOURS'] as const;
export type LinkFaultCode = (typeof FAULTS)[number];
/** Those after which a fresh link helps whoever the mail was for. */
const FRESH: readonly LinkFaultCode[] = ['LINK_USED', 'LINK_EXPIRED', 'LINK_ELSEWHERE'];

/** What is wrong with the link itself; null when it is something else. */
export const linkFaultOf = (error: unknown): LinkFaultCode | null => (error instanceof ApiError ? (FAULTS.find((code) => code === error.code) ?? null) : null);

/** Signs out and opens the link anew, as a visitor. */
function SignOutFirst() {
  const t = useT(messages);
  const changed = useSessionChanged();
  const router = useRouter();
  const [error, setError] = useState<unknown>(null);
  return (
    <>
      <ActionError error={error} />
      <Actions>
        <Button onClick={() => void request(SignOutDoc, {}).then(changed, setError)}>{t.signOut}</Button>
        <Button look="quiet" onClick={() => router.history.push('/')}>
          {t.home}
        </Button>
      </Actions>
    </>
  );
}

/** A link that opens nothing, why, and what one can do. Each says first that nothing was changed. */
export function LinkFault({ code, token }: { code: LinkFaultCode; token: string }) {
  const t = useT(messages);
  const { me } = useSession();
  const words = t.faults[code];
  return (
    <div className="article stack">
      <PageHead title={words.title} lead={t.unchanged} />
      <p>{code === 'LINK_NOT_YOURS' && me ? t.signedInAs(me.name) : words.text}</p>
      {FRESH.includes(code) && <FreshLink token={token} primary />}
      {code === 'LINK_NOT_YOURS' && <SignOutFirst />}
    </div>
  );
}
