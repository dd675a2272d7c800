import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../../../app/page.tsx';
import { useT } from '../../../i18n/language.ts';
import { Segmented } from '../../../ui/options.tsx';
import { Dots } from '../../../ui/section.tsx';
import { School } from '../../../ui/who.tsx';
import { useAskedDays } from './asked-days.ts';
import { LetterMany } from './letter-many.tsx';
import { LetterOne } from './letter-one.tsx';
import { messages } from './messages.ts';
import { questionsOf, unitsOf, type OwnConsent, type Per, type Question } from './questions.ts';

/** Who asks, and when; for one question. Several say it each for themselves. */
function From({ question }: { question: Question }) {
  const t = useT(messages);
  const asked = useAskedDays()(question);
  return (
    <Dots>
      {question.school && (
        <>
          {t.from} <School school={question.school} />
        </>
      )}
      {asked && t.questionOf(question.by?.name ?? null, asked)}
    </Dots>
  );
}

/** Everything that waits for an answer, as one letter. */
export function Letter({ consents }: { consents: readonly OwnConsent[] }) {
  const t = useT(messages);
  const search = useSearch({ strict: false }) as { per?: Per };
  const navigate = useNavigate();
  const questions = questionsOf(consents);
  const [first] = questions;
  // One question has no answer per question, one work none per work.
  const choices: readonly Per[] = consents.length < 2 ? ['alles'] : questions.length < 2 ? ['alles', 'materiaal'] : ['alles', 'vraag', 'materiaal'];
  const per = choices.includes(search.per ?? 'alles') ? (search.per ?? 'alles') : 'alles';
  const titles: Readonly<Record<Per, string>> = { alles: t.perAll(consents.length), vraag: t.perQuestion, materiaal: t.perWork };
  const units = unitsOf(questions, per);
  const [unit] = units;
  const head = (
    <>
      {first && questions.length === 1 && <From question={first} />}
      <PageTitle title={t.title} />
      <p className="lead">{t.lead(consents.length)}</p>
      {choices.length > 1 && (
        <Segmented
          legend={t.scope}
          value={per}
          options={choices.map((value) => ({ value, title: titles[value] }))}
          onValue={(value) =>
            void navigate({
              to: '.' as string,
              search: ((now: object) => ({ ...now, per: value === 'alles' ? undefined : value })) as never,
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
    </>
  );
  // The key: an answer that is open belongs to what it is about.
  return per === 'alles' && unit ? <LetterOne key={unit.key} unit={unit} head={head} /> : <LetterMany units={units} per={per} head={head} />;
}
