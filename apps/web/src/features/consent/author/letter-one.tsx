import { useT } from '../../../i18n/language.ts';
import { ActionError } from '../../../ui/state.tsx';
import { ConfirmCc } from '../terms/confirm-cc.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { Asked } from './asked.tsx';
import { Meanings } from './meanings.tsx';
import { messages } from './messages.ts';
import { OwnTerms } from './own-terms.tsx';
import type { Unit } from './questions.ts';
import { UnitPreview, UnitReach } from './unit-preview.tsx';
import { useAnswer } from './use-answer.ts';
import { WorksList } from './works-list.tsx';

/** One answer for all that waits: the works and terms at the left, what a yes opens and the two answers beside it. */
export function LetterOne({ unit, head }: { unit: Unit; head: React.ReactNode }) {
  const t = useT(messages);
  const answering = useAnswer(unit);
  return (
    <div className="cols ask">
      <div className="stack-l">
        <div className="stack">
          {head}
          <WorksList consents={unit.consents} />
        </div>
        {answering.choice ? <OwnTerms unit={unit} answering={answering} /> : <Asked unit={unit} onOpen={answering.open} />}
        <Meanings />
      </div>
      <aside className="sticky" aria-label={t.choice}>
        <div className="panel stack">
          <h2 className="consent-panel-title">{answering.choice ? t.nowChosen : t.yesMeans}</h2>
          <UnitPreview unit={unit} answering={answering} />
          <ActionError error={answering.error} />
          <AnswerButtons answering={answering} />
          <p className="help">{t.freeNo}</p>
          <p className="meta">{t.notSure}</p>
          <p className="meta">{t.kept}</p>
        </div>
      </aside>
      <div className="answerbar">
        <UnitReach unit={unit} answering={answering} />
        <ActionError error={answering.error} />
        <AnswerButtons answering={answering} />
      </div>
      {answering.confirming && <ConfirmCc by="author" onYes={answering.confirm} onNo={answering.unconfirm} />}
    </div>
  );
}
