import type { ReactNode } from 'react';
import { useT } from '../../../i18n/language.ts';
import { kindIcon } from '../../../i18n/vocabulary.ts';
import { Button } from '../../../ui/button.tsx';
import { Thumb } from '../../../ui/hit.tsx';
import { Section } from '../../../ui/section.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { ConfirmCc } from '../terms/confirm-cc.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { useAskedDays } from './asked-days.ts';
import { Meanings } from './meanings.tsx';
import { messages } from './messages.ts';
import { OwnTerms } from './own-terms.tsx';
import type { Per, Unit } from './questions.ts';
import { useTermsLine } from './terms-line.ts';
import { UnitPreview } from './unit-preview.tsx';
import { useAnswer } from './use-answer.ts';
import { Earlier, Newer, WorkFacts, WorkFiles, WorksList, WorkTitle } from './works-list.tsx';

/** What a unit is called: its work, or who asked when. */
function useUnitTitle(unit: Unit, number: number, per: Per): ReactNode {
  const t = useT(messages);
  const days = useAskedDays();
  const [question] = unit.questions;
  if (per === 'materiaal') return unit.consents[0] && <WorkTitle consent={unit.consents[0]} />;
  return question ? t.askedFor(number, question.school?.name ?? '', days(question) ?? '') : null;
}

/** One of several answers, each with its own Ja and Nee. */
function UnitSection({ unit, number, per }: { unit: Unit; number: number; per: Per }) {
  const t = useT(messages);
  const line = useTermsLine();
  const answering = useAnswer(unit);
  const title = useUnitTitle(unit, number, per);
  const [question] = unit.questions;
  const [consent] = unit.consents;
  const work = consent?.material;
  if (!question) return null;
  return (
    <Section title={title}>
      <div className="consent-unit">
        <div className="stack">
          {per === 'vraag' ? (
            <WorksList consents={unit.consents} level={3} />
          ) : (
            consent &&
            work && (
              <div className="consent-work">
                <Thumb src={work.thumbnailUrl} kind={kindIcon(work.kind)} />
                <div className="stack-s">
                  <WorkFacts consent={consent} work={work} />
                  <Newer consent={consent} />
                  <WorkFiles consent={consent} />
                  <Earlier consent={consent} />
                </div>
              </div>
            )
          )}
          <p>{t.askedInShort(line(question.asked))}</p>
          {!answering.choice && (
            <Button small icon="edit" onClick={answering.open}>
              {t.yesBut}
            </Button>
          )}
        </div>
        <div className="panel stack">
          <UnitPreview unit={unit} answering={answering} />
          <ActionError error={answering.error} />
          <AnswerButtons answering={answering} />
        </div>
      </div>
      {answering.choice && (
        <div className="consent-own">
          <OwnTerms unit={unit} answering={answering} />
        </div>
      )}
      {answering.confirming && <ConfirmCc by="author" onYes={answering.confirm} onNo={answering.unconfirm} />}
    </Section>
  );
}

/** An answer per question or per work. */
export function LetterMany({ units, per, head }: { units: readonly Unit[]; per: Per; head: ReactNode }) {
  const t = useT(messages);
  return (
    <div className="consent-units stack-l">
      <div className="stack">
        {head}
        <p className="help">{t.freeNo}</p>
      </div>
      {units.map((unit, at) => (
        <UnitSection key={unit.key} unit={unit} number={at + 1} per={per} />
      ))}
      <Meanings />
    </div>
  );
}
