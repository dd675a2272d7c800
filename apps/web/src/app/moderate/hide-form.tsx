import { HideDoc, LockThreadDoc } from '../../gql/app.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { SavedNote } from '../../ui/saved-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { request } from '../api.ts';
import { useDraft } from '../drafts.ts';
import { FormError, useForm } from '../form.tsx';
import { messages } from './messages.ts';
import type { Judged } from './subject.ts';

interface Decision {
  readonly rule: string;
  readonly letter: string;
}

const EMPTY: Decision = { rule: '', letter: '' };

/** Hides something, or locks a conversation: the rule and the letter first, then the act. What is written survives a reload. */
export function HideForm({ subject, onDone, onCancel }: { subject: Judged; onDone: () => void; onCancel?: () => void }) {
  const all = useT(messages);
  const locks = subject.kind === 'thread';
  const t = locks ? { ...all, ...all.lock } : all;
  const draft = useDraft<Decision>(`hide:${subject.kind}:${subject.id}`, EMPTY);
  const { rule, letter } = draft.value;
  const letterFor = (chosen: string) => (t.letters[chosen] ? `${t.letters[chosen]}\n\n${t.letterEnd}` : t.letterEnd);
  // A letter that the moderator wrote in stays.
  const chooseRule = (next: string) => draft.setValue({ rule: next, letter: letter.trim() === '' || letter === letterFor(rule) ? letterFor(next) : letter });

  const { form, busy, faults, error } = useForm({
    fields: ['rule', 'reason'],
    check: () => ({ rule: rule === '' && t.ruleNeeded, reason: letter.trim() === '' && t.letterNeeded }),
    send: async () => {
      const decision = { rule, reason: letter.trim() };
      if (locks) await request(LockThreadDoc, { id: subject.id, ...decision });
      else await request(HideDoc, { subjectKind: subject.kind, subjectId: subject.id, ...decision });
      draft.clear();
      toast({ text: t.hidden, icon: locks ? 'lock' : 'eyeoff' });
      onDone();
    },
  });
  return (
    <form className="stack" {...form}>
      <Select
        label={t.rule}
        placeholder={t.chooseRule}
        error={faults.rule}
        value={rule}
        onValue={chooseRule}
        options={Object.entries(t.rules).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        wide
        voice
        label={t.letter}
        help={t.letterHelp(subject.author)}
        rows={7}
        maxLength={5000}
        error={faults.reason}
        value={letter}
        onValue={(next) => draft.setValue({ rule, letter: next })}
        note={draft.savedAt !== null && <SavedNote at={draft.savedAt} />}
      />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" icon={locks ? 'lock' : 'eyeoff'} busy={busy && t.hiding}>
          {t.hide}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t.cancel}</Button>}
      </Actions>
      <p className="meta">{t.logged}</p>
    </form>
  );
}
