import { LIMITS } from '@deelgenoot/kernel';
import { request } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormError, useForm } from '../../app/form.tsx';
import { ReinstatePersonDoc, SuspendPersonDoc } from '../../gql/administration.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Account } from './accounts-page.tsx';
import { messages } from './messages.ts';

/** Suspends someone, or lets them back in; always with a reason. */
export function SuspensionDialog({ account, onClose, onChanged }: { account: Account; onClose: () => void; onChanged: () => Promise<void> }) {
  const all = useT(messages);
  const { id, suspendedAt, person } = account;
  const t = suspendedAt === null ? all.suspend : all.reinstate;
  const draft = useDraft(`suspension:${id}`, '');
  const { form, busy, faults, error } = useForm({
    fields: ['reason'],
    check: () => ({ reason: draft.value.trim() === '' && all.reasonMissing }),
    send: async () => {
      const variables = { id, reason: draft.value.trim() };
      await (suspendedAt === null ? request(SuspendPersonDoc, variables) : request(ReinstatePersonDoc, variables));
      draft.clear();
      onClose();
      toast({ text: t.done(person.name) });
      await onChanged();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t.title(person.name)}>
      <form className="form" {...form}>
        <p>{t.text}</p>
        <TextArea
          label={t.reason}
          help={t.help(person.name)}
          rows={4}
          maxLength={LIMITS.reason}
          error={faults.reason}
          value={draft.value}
          onValue={draft.setValue}
        />
        <FormError error={error} />
        <Actions>
          <Button type="submit" look={suspendedAt === null ? 'danger' : 'primary'} busy={busy && t.busy}>
            {t.send}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
