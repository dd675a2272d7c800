import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { PageHead } from '../../../app/page.tsx';
import { Loaded } from '../../../app/loaded.tsx';
import { SetStandingRuleDoc, StandingRulePreviewDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { ActionError, Skeleton } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { School, type SchoolRef } from '../../../ui/who.tsx';
import { ACT } from '../act.ts';
import { focusTitle } from '../batches.ts';
import { DoorContext, previewOptions, useDoor } from '../door.ts';
import { choiceFrom, faultOf, isCreativeCommons, termsInput, WIDE, type TermsChoice } from '../terms/choice.ts';
import { ConfirmCc } from '../terms/confirm-cc.tsx';
import { PreviewView } from '../terms/preview.tsx';
import { useMemberSchools } from '../terms/schools.ts';
import { TermsForm } from '../terms/terms-form.tsx';
import { usePreview } from '../terms/use-preview.ts';
import { useToday } from '../use-today.ts';
import { messages } from './messages.ts';
import type { Rule } from './standing-page.tsx';
import { useFaultText } from '../terms/use-fault-text.ts';

/** What a rule would open; asked by school, because there is no work yet. */
function RulePreview({ school, choice }: { school: SchoolRef; choice: TermsChoice }) {
  const t = useT(messages);
  const today = useToday();
  const preview = usePreview([school.id], termsInput(choice, today));
  return preview.data ? (
    <PreviewView preview={preview.data} left={choice.mode === 'EXCEPT' ? choice.except : []} own={t.own} />
  ) : preview.error ? (
    <ActionError error={preview.error} />
  ) : (
    <Skeleton shape="text" rows={4} />
  );
}

/** The terms of a rule, with the schools that would see the work. */
export function RuleForm({ school, rule, onDone }: { school: SchoolRef; rule: Rule | null; onDone: () => void }) {
  const t = useT(messages);
  const sentence = useFaultText();
  const queries = useQueryClient();
  const door = useDoor();
  const today = useToday();
  const schools = useMemberSchools();
  const [choice, setChoice] = useState<TermsChoice>(() => (rule ? choiceFrom(rule.terms, today) : WIDE));
  const [confirming, setConfirming] = useState(false);
  const fault = faultOf(choice, today);
  const save = useMutation({
    ...ACT,
    mutationFn: (confirmed: boolean) => request(SetStandingRuleDoc, { schoolId: school.id, terms: termsInput(choice, today, confirmed) }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast({ text: t.saved, icon: 'check' });
      onDone();
      focusTitle();
    },
  });
  return (
    <DoorContext
      value={{
        ...door,
        preview: ([schoolId = ''], terms) =>
          previewOptions(
            [StandingRulePreviewDoc.name, { schoolId, terms }],
            async (signal) => (await request(StandingRulePreviewDoc, { schoolId, terms }, { signal })).standingRulePreview,
          ),
      }}
    >
      <div className="cols ask">
        <div className="stack-l">
          <PageHead title={t.formTitle(school.name)} over={<School school={school} />} lead={t.formLead(rule?.shares ?? 0)} />
          <Loaded query={schools}>
            {(all) => <TermsForm by="author" choice={choice} onChoice={setChoice} schools={all} home={school} today={today} showFaults />}
          </Loaded>
        </div>
        <aside className="sticky" aria-label={t.opens}>
          <div className="panel stack">
            <h2 className="consent-panel-title">{t.opens}</h2>
            {fault ? <output>{sentence(fault)}</output> : <RulePreview school={school} choice={choice} />}
            <ActionError error={save.error} />
            <Actions>
              <Button
                look="primary"
                busy={save.isPending && t.saving}
                notNow={fault !== null && sentence(fault)}
                onClick={() => (isCreativeCommons(choice.licence) ? setConfirming(true) : save.mutate(false))}
              >
                {t.save}
              </Button>
              <Button look="quiet" onClick={onDone}>
                {t.back}
              </Button>
            </Actions>
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
    </DoorContext>
  );
}
