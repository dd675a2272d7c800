import { DAY, DEFAULTS } from '@deelgenoot/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { RequestConsentDoc, type RequestConsentMutation } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { SavedNote } from '../../../ui/saved-note.tsx';
import { ActionError, Note, Skeleton } from '../../../ui/state.tsx';
import { School } from '../../../ui/who.tsx';
import { ACT } from '../act.ts';
import { useToday } from '../use-today.ts';
import { faultOf, isCreativeCommons, termsInput, WIDE } from '../terms/choice.ts';
import { ConfirmCc } from '../terms/confirm-cc.tsx';
import { messages as termsMessages } from '../terms/messages.ts';
import { PreviewView } from '../terms/preview.tsx';
import { useMemberSchools } from '../terms/schools.ts';
import { TermsForm } from '../terms/terms-form.tsx';
import { type Preview, usePreview } from '../terms/use-preview.ts';
import { messages } from './messages.ts';
import { planOf, type WorkToAsk } from './plan.ts';
import { Whom } from './whom.tsx';
import { useFaultText } from '../terms/use-fault-text.ts';

export type RequestReport = RequestConsentMutation['requestConsent'];

/** A question that is not about less nor about more takes away at once what the school no longer permits. The own school counts, as everywhere. */
function Closing({ closing: { works, before, publicBefore, after } }: { closing: NonNullable<Preview['closing']> }) {
  const t = useT(messages).closing;
  return (
    <Note tone="wait" title={t.title(works)}>
      <p>{works > 1 ? t.many : publicBefore ? t.fromPublic(after + 1) : t.text(before + 1, after + 1)}</p>
    </Note>
  );
}

/** Whom, what, and what it opens; then one button. */
export function AskForm({ works, onSent }: { works: readonly WorkToAsk[]; onSent: (report: RequestReport) => void }) {
  const t = useT(messages);
  const tt = useT(termsMessages).preview;
  const sentence = useFaultText();
  const queries = useQueryClient();
  const today = useToday();
  const homes = new Map(works.map(({ school }) => [school.id, school]));
  const home = homes.size === 1 ? ([...homes.values()][0] ?? null) : null;
  const draft = useDraft(`consent-ask:${home?.id ?? 'all'}`, WIDE);
  const choice = draft.value;
  const [left, setLeft] = useState<readonly string[]>([]);
  const [confirming, setConfirming] = useState(false);
  const kept = works.filter(({ id }) => !left.includes(id));
  const plan = planOf(kept);
  const fault = faultOf(choice, today);
  const schools = useMemberSchools();
  const own = kept.filter(({ viewerCan }) => viewerCan.askConsent).map(({ id }) => id);
  const preview = usePreview(own, fault ? null : termsInput(choice, today));
  const send = useMutation({
    ...ACT,
    mutationFn: (confirmed: boolean) => request(RequestConsentDoc, { materialIds: kept.map(({ id }) => id), terms: termsInput(choice, today, confirmed) }),
    onSuccess: ({ requestConsent }) => {
      draft.clear();
      onSent(requestConsent);
      void queries.invalidateQueries();
    },
  });
  const held = kept.length === 0 ? t.none : plan.hopeless ? t.nobody : fault !== null && sentence(fault);
  return (
    <div className="cols ask">
      <div className="stack-l">
        <PageHead title={t.title(kept.length)} over={home && <School school={home} />} lead={t.lead(kept.length, plan.asked)} />
        <Whom works={works} kept={kept} onKept={(ids) => setLeft(works.map(({ id }) => id).filter((id) => !ids.includes(id)))} />
        <Loaded query={schools}>
          {(all) => <TermsForm by="manager" first={2} choice={choice} onChoice={draft.setValue} schools={all} home={home} today={today} showFaults />}
        </Loaded>
      </div>
      <aside className="sticky" aria-label={t.means}>
        <div className="panel stack">
          <h2 className="consent-panel-title">{t.means}</h2>
          {fault ? (
            <output>{sentence(fault)}</output>
          ) : preview.error ? (
            <p className="meta">{tt.failed}</p>
          ) : preview.data ? (
            <PreviewView preview={preview.data} left={choice.mode === 'EXCEPT' ? choice.except : []} own={tt.home} />
          ) : (
            <Skeleton shape="text" rows={4} />
          )}
          {!fault && preview.data?.closing && <Closing closing={preview.data.closing} />}
          <ActionError error={send.error} />
          <Button
            look="primary"
            icon="send"
            busy={send.isPending && t.sending}
            notNow={held}
            onClick={() => (isCreativeCommons(choice.licence) ? setConfirming(true) : send.mutate(false))}
          >
            {t.send(plan.questions)}
          </Button>
          <p className="meta">{t.schoolAgrees}</p>
          <p className="meta">{t.answerDays(DEFAULTS.consentLapses / DAY)}</p>
          {draft.savedAt && (
            <p className="meta">
              <SavedNote at={draft.savedAt} />{' '}
              <button type="button" className="linklike" onClick={draft.clear}>
                {t.reset}
              </button>
            </p>
          )}
        </div>
      </aside>
      {confirming && (
        <ConfirmCc
          by="manager"
          onYes={() => {
            setConfirming(false);
            send.mutate(true);
          }}
          onNo={() => setConfirming(false)}
        />
      )}
    </div>
  );
}
