import { useState } from 'react';
import { request } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { Done, FormError, useForm } from '../../app/form.tsx';
import { messages as frame } from '../../app/messages.ts';
import { useSession } from '../../app/session.ts';
import { RequestEmailChangeDoc } from '../../gql/settings.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { messages } from './messages.ts';

/** Another address. It counts once the link that was sent there is followed; the answer is the same for every address. */
export function EmailForm() {
  const t = useT(messages).security;
  const { demoBox } = useT(frame);
  const { demo } = useSession();
  const email = useDraft('email-change', '');
  const [password, setPassword] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const { form, busy, faults, error } = useForm({
    fields: ['email', 'password'],
    check: () => ({ email: email.value.trim() === '' && t.emailMissing, password: password === '' && t.passwordMissing }),
    about: { EMAIL_INVALID: 'email', PASSWORD_WRONG: 'password' },
    send: async () => {
      await request(RequestEmailChangeDoc, { email: email.value, password });
      setSent(email.value.trim());
      email.clear();
    },
  });
  if (sent !== null) {
    return (
      <Done
        title={t.emailDoneTitle}
        actions={
          demo && (
            <LinkButton to={'/demo/postvak' as string} icon="mail">
              {demoBox}
            </LinkButton>
          )
        }
      >
        <p>{t.emailDone(sent)}</p>
      </Done>
    );
  }
  return (
    <form className="form" {...form}>
      <TextInput
        label={t.emailNext}
        type="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        error={faults.email}
        value={email.value}
        onValue={email.setValue}
      />
      <PasswordInput kind="current" label={t.current} error={faults.password} value={password} onValue={setPassword} />
      <FormError error={error} />
      <Actions>
        <Button type="submit" busy={busy && t.emailSending}>
          {t.emailSend}
        </Button>
      </Actions>
    </form>
  );
}
