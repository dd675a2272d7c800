import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import type { Me } from '../../app/session.ts';
import { MySecurityDoc } from '../../gql/settings.ts';
import { useT } from '../../i18n/language.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Note, Skeleton } from '../../ui/state.tsx';
import { EmailForm } from './email-form.tsx';
import { messages } from './messages.ts';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';
import { SettingsFrame } from './settings-frame.tsx';

function Parts({ id }: { id: string }) {
  const t = useT(messages).security;
  const query = useQuery({ ...queryOf(MySecurityDoc, { id }), staleTime: 0 });
  return (
    <Loaded query={query} waiting={<Skeleton shape="rows" />}>
      {({ me, person }) =>
        me && (
          <div className="cols cols-75">
            <div className="stack-l">
              {person.demo && (
                <Note
                  tone="info"
                  title={t.demoTitle}
                  actions={
                    <LinkButton to={'/wachtwoord' as string} small>
                      {t.demoAsk}
                    </LinkButton>
                  }
                >
                  <p>{t.demoText}</p>
                </Note>
              )}
              <Section title={t.password} hint={t.passwordHint}>
                <PasswordForm email={me.email} />
              </Section>
              <Section title={t.email} hint={t.emailNow(me.email)}>
                <EmailForm />
              </Section>
            </div>
            <Sessions sessions={me.sessions} />
          </div>
        )
      }
    </Loaded>
  );
}

/** Password, address, and the devices where someone is signed in. */
export function SecurityPage() {
  const t = useT(messages).security;
  return <SettingsFrame title={t.title}>{(me: Me) => <Parts key={me.id} id={me.id} />}</SettingsFrame>;
}
