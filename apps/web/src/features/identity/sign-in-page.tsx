import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { DemoAccounts } from '../../app/demo-accounts.tsx';
import { FormError, useForm } from '../../app/form.tsx';
import { PageHead } from '../../app/page.tsx';
import { localPath } from '../../app/return-to.ts';
import { useSession } from '../../app/session.ts';
import { SignInDoc } from '../../gql/identity.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { Section } from '../../ui/section.tsx';
import { messages } from './messages.ts';
import { SignedInAs } from './signed-in-as.tsx';
import { useTyped } from './typed.ts';
import { useEnter } from './use-enter.ts';
import { useParam } from './use-param.ts';

function SignInForm({ to }: { to: string }) {
  const t = useT(messages);
  const enter = useEnter();
  const [email, setEmail] = useTyped('email');
  const [password, setPassword] = useState('');
  const { form, busy, faults, error } = useForm({
    fields: ['email', 'password'],
    check: () => ({ email: email.trim() === '' && t.emailMissing, password: password === '' && t.passwordMissing }),
    about: { SIGN_IN_FAILED: 'password', EMAIL_INVALID: 'email' },
    send: async () => {
      await request(SignInDoc, { email, password }).catch((fault: unknown) => {
        setPassword('');
        throw fault;
      });
      await enter(to);
    },
  });
  return (
    <form className="form" {...form}>
      <TextInput
        label={t.email}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        error={faults.email}
        value={email}
        onValue={setEmail}
      />
      <PasswordInput kind="current" label={t.password} error={faults.password} value={password} onValue={setPassword} />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.signIn.busy}>
          {t.signIn.send}
        </Button>
        <Link to={'/wachtwoord' as string}>{t.signIn.forgot}</Link>
      </Actions>
      <p>
        {t.signIn.noAccount} <Link to={'/aanmelden' as string}>{t.signIn.make}</Link>
      </p>
    </form>
  );
}

/** The way in, and back to where someone came from (`?terug=`). */
export function SignInPage() {
  const t = useT(messages);
  const { me, demo } = useSession();
  const to = localPath(useParam('terug'));
  return (
    <>
      <PageHead title={t.signIn.title} lead={t.signIn.lead} />
      <div className="cols cols-75">
        {me ? (
          <SignedInAs me={me} to={to} />
        ) : (
          <Section title={t.signIn.byPassword} hideTitle={!demo}>
            <SignInForm to={to} />
          </Section>
        )}
        <DemoAccounts to={to} />
      </div>
    </>
  );
}
