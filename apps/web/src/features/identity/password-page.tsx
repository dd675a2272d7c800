import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { Done, FormError, useForm } from '../../app/form.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { RequestPasswordResetDoc, ResetPasswordDoc } from '../../gql/identity.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { ToDemoMail } from './demo-mail-link.tsx';
import { isLinkFault } from './link-fault.tsx';
import { messages } from './messages.ts';
import { useTyped } from './typed.ts';
import { useParam } from './use-param.ts';

/** Asks for a link. The answer is the same for every address. */
function AskForLink() {
  const t = useT(messages);
  const { demo } = useSession();
  const [email, setEmail] = useTyped('email');
  const [sent, setSent] = useState<string | null>(null);
  const { form, busy, faults, error } = useForm({
    fields: ['email'],
    check: () => ({ email: email.trim() === '' && t.emailMissing }),
    about: { EMAIL_INVALID: 'email' },
    send: async () => {
      await request(RequestPasswordResetDoc, { email });
      setSent(email.trim());
    },
  });
  return (
    <>
      <PageHead title={t.reset.askTitle} lead={t.reset.askLead} />
      {sent !== null ? (
        <Done title={t.reset.askedTitle} actions={demo && <ToDemoMail />}>
          <p>{t.reset.asked(sent)}</p>
        </Done>
      ) : (
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
          <FormError error={error} />
          <Actions>
            <Button type="submit" look="primary" busy={busy && t.reset.askBusy}>
              {t.reset.askSend}
            </Button>
            <Link to={'/inloggen' as string}>{t.reset.back}</Link>
          </Actions>
        </form>
      )}
    </>
  );
}

/** The other end of the link. */
function NewPassword({ token }: { token: string }) {
  const t = useT(messages);
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { form, busy, faults, error, code } = useForm({
    fields: ['password'],
    check: () => ({ password: password === '' && t.passwordNew }),
    about: { PASSWORD_TOO_SHORT: 'password', PASSWORD_TOO_COMMON: 'password' },
    send: async () => {
      await request(ResetPasswordDoc, { token, password });
      setDone(true);
    },
  });
  return (
    <>
      <PageHead title={t.reset.title} lead={t.reset.lead} />
      {done ? (
        <Done
          title={t.reset.doneTitle}
          actions={
            <LinkButton to={'/inloggen' as string} look="primary">
              {t.signIn.send}
            </LinkButton>
          }
        >
          <p>{t.reset.done}</p>
        </Done>
      ) : (
        <form className="form" {...form}>
          <PasswordInput kind="next" label={t.newPassword} help={t.newPasswordHelp} error={faults.password} value={password} onValue={setPassword} />
          <FormError error={error}>
            {isLinkFault(code) && (
              <p>
                <Link to={'/wachtwoord' as string}>{t.reset.again}</Link>
              </p>
            )}
          </FormError>
          <Actions>
            <Button type="submit" look="primary" busy={busy && t.reset.busy}>
              {t.reset.send}
            </Button>
          </Actions>
        </form>
      )}
    </>
  );
}

/** A lost password: asking for the link, and with its token choosing a new one. */
export function PasswordPage() {
  const token = useParam('token');
  return token === '' ? <AskForLink /> : <NewPassword key={token} token={token} />;
}
