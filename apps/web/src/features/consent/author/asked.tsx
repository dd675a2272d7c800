import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { Button } from '../../../ui/button.tsx';
import { Minor, Plain, Section } from '../../../ui/section.tsx';
import { isCreativeCommons } from '../terms/choice.ts';
import { useTermsWords } from '../terms/terms-words.ts';
import { useAskedDays } from './asked-days.ts';
import { messages } from './messages.ts';
import type { Question, Unit } from './questions.ts';
import { capital } from './terms-line.ts';

/** What was asked, in plain words. */
function AskedTerms({ asked }: Pick<Question, 'asked'>) {
  const t = useT(messages).facts;
  const words = useTermsWords();
  const vocabulary = useVocabulary();
  return (
    <Plain
      items={[
        [t.who, capital(words.scope(asked))],
        [
          t.what,
          isCreativeCommons(asked.licence)
            ? `${words.licence(asked)}. ${vocabulary.licence(asked.licence, asked.attribution === 'FULL').sentences} ${t.forever}`
            : capital(words.licence(asked)),
        ],
        [t.name, capital(words.attribution(asked))],
        [t.until, capital(words.until(asked))],
        [t.versions, capital(words.newVersions(asked))],
      ]}
    />
  );
}

/** What the academy asks, with the way to say "yes, but". */
export function Asked({ unit, onOpen }: { unit: Unit; onOpen: () => void }) {
  const t = useT(messages);
  const format = useFormat();
  const days = useAskedDays();
  const [first, ...others] = unit.questions;
  if (!first) return null;
  const name = (question: Question, at: number) => t.askedFor(at + 1, question.school?.name ?? '', days(question) ?? '');
  const lapses = unit.questions.flatMap(({ lapsesAt, lapsesLast }) => [lapsesAt ?? [], lapsesLast ?? []].flat()).toSorted();
  const [soonest = null, latest = null] = [lapses[0], lapses.at(-1)].map((at) => (at === undefined ? null : format.date(at)));
  const titles = ({ consents }: Question) => format.list(consents.map(({ material }) => material?.title ?? t.gone));
  return (
    <Section title={t.askedTitle} hint={soonest && latest && (soonest === latest ? t.answerUntil(soonest) : t.answerUntilOf(soonest, latest))}>
      <div className="stack">
        {others.length === 0 ? (
          <AskedTerms asked={first.asked} />
        ) : (
          unit.questions.map((question, at) => (
            <Minor key={question.key} title={name(question, at)}>
              <div className="stack">
                <p>{titles(question)}</p>
                <AskedTerms asked={question.asked} />
              </div>
            </Minor>
          ))
        )}
        <div className="consent-but">
          <Button icon="edit" onClick={onOpen}>
            {t.yesBut}
          </Button>
          <p className="help">{t.yesButText}</p>
        </div>
      </div>
    </Section>
  );
}
