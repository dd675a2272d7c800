import { LIMITS } from '@deelgenoot/kernel';
import { request } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { messages as moderate } from '../../../app/moderate/messages.ts';
import { EditContributionDoc, type ContributionPartsFragment } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextArea, TextInput } from '../../../ui/field.tsx';
import { messages } from './messages.ts';
import { PersonalNote } from './personal-note.tsx';

/** Changes the words of one's own tip, question or review. */
export function EditContribution({ contribution, onDone, onCancel }: { contribution: ContributionPartsFragment; onDone: () => void; onCancel: () => void }) {
  const t = useT(messages);
  const { cancel } = useT(moderate);
  const draft = useDraft(`edit:${contribution.id}`, { title: contribution.title ?? '', body: contribution.body ?? '' });
  const { title, body } = draft.value;
  const { form, busy, faults, error } = useForm({
    fields: ['title', 'body'],
    check: () => ({ body: body.trim() === '' && t.nothing }),
    send: async () => {
      await request(EditContributionDoc, { id: contribution.id, title: title.trim(), body });
      draft.clear();
      onDone();
    },
  });
  return (
    <form className="stack" {...form}>
      <TextInput
        wide
        label={t.editTitle}
        maxLength={LIMITS.title}
        error={faults.title}
        value={title}
        onValue={(next) => draft.setValue({ title: next, body })}
      />
      <TextArea
        wide
        voice
        rows={8}
        label={t.editLabel}
        maxLength={LIMITS.body}
        error={faults.body}
        value={body}
        onValue={(next) => draft.setValue({ title, body: next })}
      />
      <PersonalNote text={`${title}\n${body}`} />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.saving}>
          {t.save}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </Actions>
    </form>
  );
}
