import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { useSessionChanged, type Me } from '../../app/session.ts';
import { SignOutDoc } from '../../gql/app.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ActionError } from '../../ui/state.tsx';
import { messages } from './messages.ts';

/** Signs out and stays on this page, as a visitor. */
export function SignOutHere({ children }: { children: string }) {
  const changed = useSessionChanged();
  const [error, setError] = useState<unknown>(null);
  const out = () => request(SignOutDoc, {}).then(changed, setError);
  return (
    <>
      <Button onClick={() => void out()}>{children}</Button>
      <ActionError error={error} />
    </>
  );
}

/** For someone who is in already: go on, or be someone else. */
export function SignedInAs({ me, to }: { me: Me; to: string }) {
  const t = useT(messages).signIn;
  const router = useRouter();
  return (
    <div className="stack">
      <h2>{t.already(me.name)}</h2>
      <p>{t.alreadyText}</p>
      <Actions>
        <Button look="primary" onClick={() => router.history.push(to)}>
          {t.goOn}
        </Button>
        <SignOutHere>{t.out}</SignOutHere>
      </Actions>
    </div>
  );
}
