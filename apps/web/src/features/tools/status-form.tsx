import { LIMITS } from '@deelgenoot/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormError, useForm } from '../../app/form.tsx';
import { SetToolStatusDoc } from '../../gql/tools.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { OptionGroup } from '../../ui/options.tsx';
import { toast } from '../../ui/toast.tsx';
import { messages } from './messages.ts';

interface Agreement {
  readonly status: string | null;
  readonly reason: string;
}

/** What a school agrees about a tool; for its managers and i-coaches. */
export function StatusForm({
  toolId,
  school,
  now,
  onDone,
}: {
  toolId: string;
  school: { readonly id: string; readonly name: string };
  now: Agreement;
  onDone: () => void;
}) {
  const t = useT(messages);
  const queries = useQueryClient();
  const draft = useDraft<Agreement>(`tool:${toolId}:${school.id}`, now);
  const { status, reason } = draft.value;
  const { form, busy, faults, error } = useForm({
    fields: ['status', 'reason'],
    check: () => ({ status: status === null && t.chooseStatus, reason: status !== null && status !== 'allowed' && reason.trim() === '' && t.reasonNeeded }),
    send: async () => {
      await request(SetToolStatusDoc, { toolId, schoolId: school.id, status: status ?? '', reason: reason.trim() || null });
      draft.clear();
      toast({ text: t.saved });
      // Materials that use it show it as well.
      void queries.invalidateQueries();
      onDone();
    },
  });
  return (
    <form className="panel stack" {...form}>
      <OptionGroup
        legend={t.setTitle(school.name)}
        error={faults.status}
        value={status}
        onValue={(next) => draft.setValue({ status: next, reason })}
        options={Object.entries(t.options).map(([value, [title, text]]) => ({ value, title, text }))}
      />
      <TextArea
        wide
        rows={3}
        label={t.reason}
        help={t.reasonHelp}
        maxLength={LIMITS.short}
        error={faults.reason}
        value={reason}
        onValue={(next) => draft.setValue({ status, reason: next })}
      />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.saving}>
          {t.save}
        </Button>
        <Button
          onClick={() => {
            draft.clear();
            onDone();
          }}
        >
          {t.cancel}
        </Button>
      </Actions>
    </form>
  );
}
