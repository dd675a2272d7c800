import { useState } from 'react';
import { request } from '../../app/api.ts';
import { PageHead } from '../../app/page.tsx';
import { useSession, useSessionChanged, type Demo } from '../../app/session.ts';
import { DemoSignInDoc } from '../../gql/home.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { Rows, Section } from '../../ui/section.tsx';
import { ActionError } from '../../ui/state.tsx';
import { Person } from '../../ui/who.tsx';
import { OpenSection } from './feed-section.tsx';
import { messages } from './messages.ts';

/** One press and you are someone else; only where the server says that this is a demo. */
function DemoSection({ accounts }: { accounts: Demo['accounts'] }) {
  const t = useT(messages);
  const changed = useSessionChanged();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const enter = async (key: string) => {
    setBusy(key);
    setError(null);
    try {
      await request(DemoSignInDoc, { key });
      await changed();
    } catch (fault) {
      setError(fault);
      setBusy(null);
    }
  };
  return (
    <Section title={t.demo} hint={t.demoHint}>
      <Rows>
        {accounts.map(({ key, name, role, school }) => {
          const work = t.demoRoles[role.toLowerCase()] ?? role;
          return (
            <li key={key} className="spread home-account">
              <Person person={{ name }} detail={[work, school].filter(Boolean).join(', ')} />
              <Button small busy={busy === key && t.demoBusy} aria-label={`${t.signIn}: ${name}`} onClick={() => void enter(key)}>{t.signIn}</Button>
            </li>
          );
        })}
      </Rows>
      <ActionError error={error} />
    </Section>
  );
}

/** The start page of someone we do not know. */
export function Welcome() {
  const t = useT(messages);
  const { demo } = useSession();
  return (
    <>
      <PageHead title={t.welcome} lead={t.welcomeLead} />
      <div className="home-doors"><Actions><LinkButton to={'/inloggen' as string} look="primary">{t.signIn}</LinkButton><LinkButton to={'/aanmelden' as string}>{t.signUp}</LinkButton></Actions></div>
      <div className="home">
        {demo && demo.accounts.length > 0 && <DemoSection accounts={demo.accounts} />}
        <OpenSection />
      </div>
    </>
  );
}
