import { LIMITS } from '@deelgenoot/kernel';
import { getRouteApi } from '@tanstack/react-router';
import { useDraft } from '../../../app/drafts.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { listOf } from '../../../app/search-params.ts';
import type { Me } from '../../../app/session.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextArea, TextInput } from '../../../ui/field.tsx';
import { SavedNote } from '../../../ui/saved-note.tsx';
import { PersonalNote } from '../thread/personal-note.tsx';
import { AudienceField, EVERYONE, type Audience } from './audience-field.tsx';
import { messages } from './messages.ts';
import { ShareFrame } from './share-frame.tsx';
import { Similar } from './similar.tsx';
import { useContribute } from './use-contribute.ts';

const route = getRouteApi('/delen/vraag');

interface Question {
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
}

function QuestionForm({ me, start }: { me: Me; start: string }) {
  const t = useT(messages);
  const contribute = useContribute(me);
  // Words that someone searched for are a draft of their own: the one that was left here stays.
  const draft = useDraft<Question>(start ? `question:${start}` : 'question', { title: start, body: '', audience: EVERYONE });
  const { title, body, audience } = draft.value;
  const change = (changes: Partial<Question>) => draft.setValue({ ...draft.value, ...changes });
  const { form, busy, faults, error } = useForm({
    fields: ['title', 'body'],
    check: () => ({ title: title.trim() === '' && t.questionNeeded }),
    send: async () => {
      await contribute({ kind: 'QUESTION', title: title.trim(), body: body.trim() || title.trim() }, audience, { text: t.placed.question });
      draft.clear();
    },
  });
  return (
    <form className="asking" {...form}>
      <TextInput
        wide
        label={t.question}
        help={t.questionHelp}
        maxLength={LIMITS.title}
        error={faults.title}
        value={title}
        onValue={(next) => change({ title: next })}
      />
      <Similar text={title} />
      <div className="form">
        <TextArea
          wide
          voice
          rows={5}
          label={t.questionBody}
          help={t.questionBodyHelp}
          maxLength={LIMITS.body}
          error={faults.body}
          value={body}
          onValue={(next) => change({ body: next })}
          note={draft.savedAt !== null && <SavedNote at={draft.savedAt} />}
        />
        <PersonalNote text={`${title}\n${body}`} />
        <AudienceField me={me} audience={audience} onAudience={(next) => change({ audience: next })} />
        <FormError error={error} />
        <Actions>
          <Button type="submit" look="primary" busy={busy && t.placing}>
            {t.place.question}
          </Button>
        </Actions>
      </div>
    </form>
  );
}

/** A question. While it is typed, what exists already is shown beside it. */
export function QuestionPage() {
  const t = useT(messages);
  const [start = ''] = listOf((route.useSearch() as Record<string, unknown>)['tekst']);
  return (
    <ShareFrame title={t.questionTitle} lead={t.questionLead}>
      {(me) => <QuestionForm key={start} me={me} start={start} />}
    </ShareFrame>
  );
}
