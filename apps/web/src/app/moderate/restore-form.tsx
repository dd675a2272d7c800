import { RestoreDoc, UnlockThreadDoc } from '../../gql/app.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { request } from '../api.ts';
import { useDraft } from '../drafts.ts';
import { FormError, useForm } from '../form.tsx';
import { messages } from './messages.ts';
import type { Judged } from './subject.ts';

/** Takes a restriction back, with the reason for the log. */
export function RestoreForm({ subject, onDone, onCancel }: { subject: Judged; onDone: () => void; onCancel?: () => void }) {
  const all = useT(messages);
  const t = subject.kind === 'thread' ? { ...all, ...all.unlock } : all;
  const draft = useDraft(`restore:${subject.kind}:${subject.id}`, '');
  const { form, busy, faults, error } = useForm({
    fields: ['reason'],
    check: () => ({ reason: draft.value.trim() === '' && t.reasonNeeded }),
    send: async () => {
      const reason = draft.value.trim();
      if (subject.kind === 'thread') await request(UnlockThreadDoc, { id: subject.id, reason });
      else await request(RestoreDoc, { subjectKind: subject.kind, subjectId: subject.id, reason });
      draft.clear();
      toast({ text: t.restored });
      onDone();
    },
  });
  return (
    <form className="stack" {...form}>
      <TextArea
        wide
        label={t.restoreReason}
        help={t.restoreHelp}
        rows={3}
        maxLength={5000}
        error={faults.reason}
        value={draft.value}
        onValue={draft.setValue}
      />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" icon="undo" busy={busy && t.restoring}>
          {t.restore}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t.cancel}</Button>}
      </Actions>
    </form>
  );
}
