import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { Done, FormError, useForm } from '../../app/form.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { SignUpDoc } from '../../gql/identity.ts';
import { useLanguage, useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { ToDemoMail } from './demo-mail-link.tsx';
import { messages } from './messages.ts';
import { useTyped } from './typed.ts';

function SignUpForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useT(messages);
  const { language } = useLanguage();
  const [name, setName] = useTyped('name');
  const [email, setEmail] = useTyped('email');
  const [password, setPassword] = useState('');
  const { form, busy, faults, error } = useForm({
    fields: ['name', 'email', 'password'],
    check: () => ({ name: name.trim() === '' && t.nameMissing, email: email.trim() === '' && t.emailMissing, password: password === '' && t.passwordNew }),
    about: { EMAIL_INVALID: 'email', EMAIL_DOMAIN_UNKNOWN: 'email', PASSWORD_TOO_SHORT: 'password', PASSWORD_TOO_COMMON: 'password' },
    send: async () => {
      await request(SignUpDoc, { name, email, password, locale: language });
      onSent(email.trim());
    },
  });
  return (
    <form className="form" {...form}>
      <TextInput label={t.name} help={t.nameHelp} name="name" autoComplete="name" maxLength={120} error={faults.name} value={name} onValue={setName} />
      <TextInput
        label={t.email}
        help={t.signUp.emailHelp}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        error={faults.email}
        value={email}
        onValue={setEmail}
      />
      <PasswordInput kind="next" label={t.password} help={t.newPasswordHelp} error={faults.password} value={password} onValue={setPassword} />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.signUp.busy}>
          {t.signUp.send}
        </Button>
      </Actions>
    </form>
  );
}

/** Letting oneself in. The answer is the same for every address, known or not. */
export function SignUpPage() {
  const t = useT(messages).signUp;
  const { demo } = useSession();
  const [sent, setSent] = useState<string | null>(null);
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <div className="cols cols-75">
        {sent === null ? (
          <SignUpForm onSent={setSent} />
        ) : (
          <Done title={t.doneTitle} actions={demo && <ToDemoMail />}>
            <p>{t.done(sent)}</p>
            <p>{t.noMail}</p>
          </Done>
        )}
        <div className="stack">
          <p>
            {t.have} <Link to={'/inloggen' as string}>{t.signIn}</Link>
          </p>
          <p>{t.invited}</p>
          <p>
            <Link to={'/scholen' as string}>{t.schools}</Link>
          </p>
        </div>
      </div>
    </>
  );
}
