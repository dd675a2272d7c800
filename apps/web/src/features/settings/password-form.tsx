import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { Done, FormError, useForm } from '../../app/form.tsx';
import { ChangePasswordDoc, MySecurityDoc } from '../../gql/settings.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { messages } from './messages.ts';

/** Another password, by the one of now. The other devices are signed out by it. */
export function PasswordForm({ email }: { email: string }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const { form, busy, faults, error } = useForm({
    fields: ['current', 'next'],
    check: () => ({ current: current === '' && t.security.passwordMissing, next: next === '' && t.security.passwordNew }),
    about: { PASSWORD_WRONG: 'current', PASSWORD_TOO_SHORT: 'next', PASSWORD_TOO_COMMON: 'next', TEXT_TOO_LONG: 'next' },
    send: async () => {
      await request(ChangePasswordDoc, { current, next });
      setDone(true);
      await queries.invalidateQueries({ queryKey: [MySecurityDoc.name] });
    },
  });
  if (done) return <Done title={t.security.passwordDone} />;
  return (
    <form className="form" {...form}>
      {/* Not shown: tells a password manager whose password this is. */}
      <input hidden readOnly type="email" name="email" autoComplete="username" value={email} />
      <PasswordInput kind="current" label={t.security.current} error={faults.current} value={current} onValue={setCurrent} />
      <PasswordInput kind="next" label={t.security.next} help={t.security.nextHelp} error={faults.next} value={next} onValue={setNext} />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.saving}>
          {t.security.passwordSend}
        </Button>
      </Actions>
    </form>
  );
}
