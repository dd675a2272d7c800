import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useDraft } from '../../../app/drafts.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import type { ConsentTermsFragment } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { SavedNote } from '../../../ui/saved-note.tsx';
import { ActionError, Skeleton } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { School } from '../../../ui/who.tsx';
import { ACT } from '../act.ts';
import { useDoor } from '../door.ts';
import { useToday } from '../use-today.ts';
import { choiceFrom, faultOf, isCreativeCommons, isSame, termsInput } from '../terms/choice.ts';
import { ConfirmCc } from '../terms/confirm-cc.tsx';
import { messages as termsMessages } from '../terms/messages.ts';
import { PreviewView } from '../terms/preview.tsx';
import { useMemberSchools } from '../terms/schools.ts';
import { TermsForm } from '../terms/terms-form.tsx';
import { usePreview } from '../terms/use-preview.ts';
import { messages } from './messages.ts';
import type { OwnConsent } from './questions.ts';
import { useTermsLine } from './terms-line.ts';
import { hasOthers } from './unit-preview.tsx';
import { useFaultText } from '../terms/use-fault-text.ts';

/** The terms that hold, to be made narrower or wider. `onChanged` leads away from here, `back` is the way to leave them as they are. */
export function ChangeForm({ consent, terms, back, onChanged }: { consent: OwnConsent; terms: ConsentTermsFragment; back: ReactNode; onChanged: () => void }) {
  const t = useT(messages);
  const tt = useT(termsMessages).preview;
  const line = useTermsLine(true);
  const sentence = useFaultText();
  const door = useDoor();
  const queries = useQueryClient();
  const today = useToday();
  const now = choiceFrom(terms, today);
  const draft = useDraft(`consent-change:${consent.id}`, now);
  const choice = draft.value;
  const [confirming, setConfirming] = useState(false);
  const fault = faultOf(choice, today);
  const schools = useMemberSchools();
  const preview = usePreview([consent.subjectId], fault ? null : termsInput(choice, today));
  const save = useMutation({
    ...ACT,
    mutationFn: (confirmed: boolean) => door.change(consent.id, termsInput(choice, today, confirmed)),
    onSuccess: async () => {
      draft.clear();
      toast({ text: t.changed });
      onChanged();
      await queries.invalidateQueries();
    },
  });
  const press = () => (isCreativeCommons(choice.licence) ? setConfirming(true) : save.mutate(false));
  const title = t.changeTitle(consent.material?.title ?? t.gone);
  const same = isSame(choice, now, today);
  return (
    <div className="cols ask">
      <div className="stack-l">
        <PageHead title={title} over={consent.material && <School school={consent.material.school} />} lead={t.changeLead(line(terms))} />
        <Loaded query={schools}>
          {(all) => (
            <TermsForm by="author" choice={choice} onChoice={draft.setValue} schools={all} home={consent.material?.school ?? null} today={today} showFaults />
          )}
        </Loaded>
      </div>
      <aside className="sticky" aria-label={t.choice}>
        <div className="panel stack">
          <h2 className="consent-panel-title">{t.nowChosen}</h2>
          {fault ? (
            <output>{sentence(fault)}</output>
          ) : preview.data ? (
            <PreviewView preview={preview.data} left={choice.mode === 'EXCEPT' ? choice.except : []} own={tt.own} />
          ) : (
            <Skeleton shape="text" rows={4} />
          )}
          {hasOthers([consent]) && <p className="meta">{tt.others}</p>}
          <ActionError error={save.error} />
          <Actions>
            <Button look="primary" busy={save.isPending && t.sending} notNow={same ? t.changeSame : fault !== null && sentence(fault)} onClick={press}>
              {t.changeSave}
            </Button>
            {back}
          </Actions>
          <p className="meta">{t.changeText}</p>
          {draft.savedAt && (
            <p className="meta">
              <SavedNote at={draft.savedAt} />
            </p>
          )}
        </div>
      </aside>
      {confirming && (
        <ConfirmCc
          by="author"
          onYes={() => {
            setConfirming(false);
            save.mutate(true);
          }}
          onNo={() => setConfirming(false)}
        />
      )}
    </div>
  );
}
