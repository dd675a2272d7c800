import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { DemoSignInDoc } from '../gql/app.ts';
import { useT } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Rows, Section } from '../ui/section.tsx';
import { ActionError } from '../ui/state.tsx';
import { Person } from '../ui/who.tsx';
import { request } from './api.ts';
import { messages } from './messages.ts';
import { useSession, useSessionChanged } from './session.ts';

/** One press and you are someone else; only where the server says that this is a demo. */
export function DemoAccounts({ to = '/' }: { /** Where to go then. */ to?: string }) {
  const t = useT(messages).demoAccounts;
  const { demo } = useSession();
  const router = useRouter();
  const changed = useSessionChanged();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!demo || demo.accounts.length === 0) return null;
  const enter = async (key: string) => {
    setBusy(key);
    setError(null);
    try {
      await request(DemoSignInDoc, { key });
      router.history.push(to);
      await changed();
    } catch (fault) {
      setError(fault);
      setBusy(null);
    }
  };
  return (
    <Section title={t.title} hint={t.hint}>
      <Rows>
        {demo.accounts.map(({ key, name, role, school }) => (
          <li key={key} className="side">
            <Person person={{ name }} detail={[t.roles[role] ?? role, school].filter(Boolean).join(', ')} />
            <Button small busy={busy === key && t.busy} aria-label={`${t.signIn}: ${name}`} onClick={() => void enter(key)}>
              {t.signIn}
            </Button>
          </li>
        ))}
      </Rows>
      <ActionError error={error} />
    </Section>
  );
}
