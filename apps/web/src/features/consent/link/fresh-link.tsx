import { useMutation } from '@tanstack/react-query';
import { request } from '../../../app/api.ts';
import { MailConsentLinkDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { ActionError, Note } from '../../../ui/state.tsx';
import { ACT } from '../act.ts';
import { messages } from './messages.ts';

/** A fresh link, to the address that the first one went to and nowhere else. */
export function FreshLink({ token, primary = false }: { token: string; primary?: boolean }) {
  const t = useT(messages);
  const send = useMutation({ ...ACT, mutationFn: () => request(MailConsentLinkDoc, { token }) });
  if (send.isSuccess)
    return (
      <Note tone="ok" status title={t.freshSent}>
        <p>{t.freshSentText}</p>
      </Note>
    );
  return (
    <div className="stack-s">
      <ActionError error={send.error} />
      <div className="acts">
        <Button look={primary ? 'primary' : 'plain'} icon="mail" busy={send.isPending && t.freshBusy} onClick={() => send.mutate()}>
          {t.fresh}
        </Button>
      </div>
    </div>
  );
}
