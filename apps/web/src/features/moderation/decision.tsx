import { useEffect, useRef } from 'react';
import { request } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormError, useForm } from '../../app/form.tsx';
import { HideForm } from '../../app/moderate/hide-form.tsx';
import { RestoreForm } from '../../app/moderate/restore-form.tsx';
import { DismissDoc, type OneCaseQuery } from '../../gql/moderation.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { OptionGroup } from '../../ui/options.tsx';
import { Section } from '../../ui/section.tsx';
import { Note } from '../../ui/state.tsx';
import { toast } from '../../ui/toast.tsx';
import { messages } from './messages.ts';

type Case = OneCaseQuery['moderationCase'];
export type Choice = 'hide' | 'dismiss';

function DismissForm({ one, onDone }: { one: Case; onDone: () => void }) {
  const t = useT(messages);
  const draft = useDraft(`dismiss:${one.id}`, '');
  const { form, busy, faults, error } = useForm({
    fields: ['reason'],
    check: () => ({ reason: draft.value.trim() === '' && t.dismissNeeded }),
    send: async () => {
      await request(DismissDoc, { id: one.id, reason: draft.value.trim() });
      draft.clear();
      toast({ text: t.dismissed });
      onDone();
    },
  });
  return (
    <form className="stack" {...form}>
      <TextArea
        wide
        label={t.dismissReason}
        help={t.dismissHelp}
        rows={3}
        maxLength={5000}
        error={faults.reason}
        value={draft.value}
        onValue={draft.setValue}
      />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.dismissing}>
          {t.dismissGo}
        </Button>
      </Actions>
    </form>
  );
}

/** Hide it, or leave it standing: the reason is written before the act. `focus` counts the times a key chose. */
export function Decision({
  one,
  level,
  choice,
  focus,
  onChoice,
  onDone,
}: {
  one: Case;
  level: 2 | 3;
  choice: Choice;
  focus: number;
  onChoice: (choice: Choice) => void;
  onDone: () => void;
}) {
  const t = useT(messages);
  const form = useRef<HTMLDivElement>(null);
  const { viewerCan } = one;
  useEffect(() => {
    if (focus > 0) form.current?.querySelector<HTMLElement>('select, textarea')?.focus();
  }, [focus]);
  const subject = { kind: one.subjectKind, id: one.subjectId, author: one.author?.name ?? null };
  if (viewerCan.restore)
    return (
      <Section level={level} title={t.restore}>
        <RestoreForm subject={subject} onDone={onDone} />
      </Section>
    );
  if (one.state !== 'OPEN') return null;
  if (!viewerCan.hide && !viewerCan.dismiss)
    return (
      <Note icon="people" title={t.notYours}>
        <p>{t.notYoursText}</p>
      </Note>
    );
  return (
    <Section level={level} title={t.decision}>
      <div className="stack">
        <OptionGroup
          legend={t.what}
          value={choice}
          onValue={onChoice}
          options={[
            { value: 'hide', title: t.hide, text: t.hideText },
            { value: 'dismiss', title: t.dismiss, text: t.dismissText },
          ]}
        />
        <div ref={form} key={choice}>
          {choice === 'hide' ? <HideForm subject={subject} onDone={onDone} /> : <DismissForm one={one} onDone={onDone} />}
        </div>
      </div>
    </Section>
  );
}
