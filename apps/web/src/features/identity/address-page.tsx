import { useState } from 'react';
import { request } from '../../app/api.ts';
import { Done, FormError, useForm } from '../../app/form.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSessionChanged } from '../../app/session.ts';
import { ConfirmEmailChangeDoc } from '../../gql/identity.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { LinkFault } from './link-fault.tsx';
import { messages } from './messages.ts';
import { useParam } from './use-param.ts';

/** The link of an address change. It asks first: programs that read mail open links too. */
export function AddressPage() {
  const t = useT(messages);
  const token = useParam('token');
  const changed = useSessionChanged();
  const [done, setDone] = useState(false);
  const { form, busy, error } = useForm({
    fields: [],
    send: async () => {
      await request(ConfirmEmailChangeDoc, { token });
      setDone(true);
      await changed();
    },
  });
  return (
    <>
      <PageHead title={t.address.title} lead={t.address.lead} />
      {token === '' && <LinkFault>{t.noToken}</LinkFault>}
      {token !== '' && done && (
        <Done
          title={t.address.doneTitle}
          actions={
            <LinkButton to={'/' as string} look="primary">
              {t.address.goOn}
            </LinkButton>
          }
        >
          <p>{t.address.done}</p>
        </Done>
      )}
      {token !== '' && !done && (
        <form className="form" {...form}>
          <FormError error={error} />
          <Actions>
            <Button type="submit" look="primary" busy={busy && t.address.busy}>
              {t.address.send}
            </Button>
          </Actions>
        </form>
      )}
    </>
  );
}
