import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { FormError, useForm } from '../../app/form.tsx';
import { PageHead } from '../../app/page.tsx';
import { VerifyEmailDoc } from '../../gql/identity.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { isLinkFault, LinkFault } from './link-fault.tsx';
import { messages } from './messages.ts';
import { useEnter } from './use-enter.ts';
import { useParam } from './use-param.ts';

/** The link of a sign-up: the password is asked again, then someone is in. */
export function VerifyPage() {
  const t = useT(messages);
  const token = useParam('token');
  const enter = useEnter();
  const [password, setPassword] = useState('');
  const { form, busy, faults, error, code } = useForm({
    fields: ['password'],
    check: () => ({ password: password === '' && t.passwordMissing }),
    about: { PASSWORD_WRONG: 'password' },
    words: { PASSWORD_WRONG: t.verify.wrong },
    send: async () => {
      await request(VerifyEmailDoc, { token, password });
      await enter('/');
    },
  });
  return (
    <>
      <PageHead title={t.verify.title} lead={t.verify.lead} />
      {token === '' ? (
        <LinkFault>{t.noToken}</LinkFault>
      ) : (
        <form className="form" {...form}>
          <PasswordInput kind="current" label={t.password} error={faults.password} value={password} onValue={setPassword} />
          <FormError error={error}>
            {isLinkFault(code) && (
              <p>
                <Link to={'/aanmelden' as string}>{t.verify.again}</Link>
              </p>
            )}
          </FormError>
          <Actions>
            <Button type="submit" look="primary" busy={busy && t.verify.busy}>
              {t.verify.send}
            </Button>
          </Actions>
        </form>
      )}
    </>
  );
}
