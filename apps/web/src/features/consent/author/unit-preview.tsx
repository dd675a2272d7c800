import { useT } from '../../../i18n/language.ts';
import { Skeleton } from '../../../ui/state.tsx';
import { useToday } from '../use-today.ts';
import { namesSchools, termsInput } from '../terms/choice.ts';
import { messages as termsMessages } from '../terms/messages.ts';
import { PreviewView, TwoSchools, useReachWords } from '../terms/preview.tsx';
import { inputOf, usePreview } from '../terms/use-preview.ts';
import { messages } from './messages.ts';
import type { OwnConsent, Question, Unit } from './questions.ts';
import type { Answering } from './use-answer.ts';
import { useFaultText } from '../terms/use-fault-text.ts';

const idsOf = (consents: readonly OwnConsent[]): string[] => consents.map(({ subjectId }) => subjectId);

/** Whether someone else has to agree too. */
export const hasOthers = (consents: readonly OwnConsent[]): boolean => consents.some(({ material }) => material?.makers.some(({ you }) => !you));

/** What a yes to this unit would send: one's own choice, or what was asked when that is one thing. */
function useUnitPreview(unit: Unit, { choice, fault, today }: Answering) {
  const [first, ...others] = unit.questions;
  const terms = choice ? (fault ? null : termsInput(choice, today)) : first && others.length === 0 ? inputOf(first.asked, today) : null;
  return usePreview(idsOf(unit.consents), terms);
}

/** One of several questions that a single yes answers: a line each. */
function QuestionReach({ question, number }: { question: Question; number: number }) {
  const t = useT(messages);
  const words = useReachWords();
  const { data } = usePreview(idsOf(question.consents), inputOf(question.asked, useToday()));
  return (
    <li>
      {t.question(number)}: <b>{data ? words(data) : '…'}</b>
    </li>
  );
}

/** Number, squares, sentence and names of what a yes opens. */
export function UnitPreview({ unit, answering }: { unit: Unit; answering: Answering }) {
  const t = useT(termsMessages).preview;
  const sentence = useFaultText();
  const query = useUnitPreview(unit, answering);
  const { choice, fault } = answering;
  if (!choice && unit.questions.length > 1)
    return (
      <>
        <ul className="stack-s plain-list">
          {unit.questions.map((question, at) => (
            <QuestionReach key={question.key} question={question} number={at + 1} />
          ))}
        </ul>
        {unit.questions.some(({ asked }) => namesSchools(asked.scope.mode)) && <TwoSchools />}
      </>
    );
  if (fault) return <output>{sentence(fault)}</output>;
  if (query.error) return <output className="meta">{t.failed}</output>;
  if (!query.data) return <Skeleton shape="text" rows={4} />;
  const asked = unit.questions[0]?.asked.scope;
  const left = choice ? (choice.mode === 'EXCEPT' ? choice.except : []) : asked?.mode === 'EXCEPT' ? asked.schools.map(({ id }) => id) : [];
  return (
    <div className={query.isPlaceholderData ? 'stack consent-stale' : 'stack'}>
      <PreviewView preview={query.data} left={left} own={t.own} />
      {hasOthers(unit.consents) && <p className="meta">{t.others}</p>}
    </div>
  );
}

/** For the bar of a phone: "Ja betekent: 59 van de 60 scholen". */
export function UnitReach({ unit, answering }: { unit: Unit; answering: Answering }) {
  const t = useT(messages);
  const words = useReachWords();
  const sentence = useFaultText();
  const { data } = useUnitPreview(unit, answering);
  if (answering.fault) return <p>{sentence(answering.fault)}</p>;
  return <p>{data ? t.yesMeansBar(words(data)) : t.choice}</p>;
}
