import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../../app/api.ts';
import { useSession } from '../../../app/session.ts';
import { MyLeaveQuestionsDoc, type MyLeaveQuestionsQuery } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Row, Rows, Section } from '../../../ui/section.tsx';
import { useDoor } from '../door.ts';
import { useOwnNews } from '../news.ts';
import { messages } from './messages.ts';

/** Works of which a school asks the reader: did you make this? */
export function LeaveAsked({ questions }: { questions: MyLeaveQuestionsQuery['myLeaveQuestions'] }) {
  const t = useT(messages);
  const format = useFormat();
  const door = useDoor();
  if (questions.length === 0) return null;
  return (
    <Section title={t.asked} id="gemaakt">
      <Rows>
        {questions.map(({ subjectId, title, askedAt }) => {
          const { to, search } = door.madePage(subjectId);
          return (
            <Row key={subjectId}>
              <div className="spread">
                <div>
                  <b>{title}</b>
                  <p className="meta">{t.askedOn(format.date(askedAt))}</p>
                </div>
                <LinkButton look="primary" aria-label={t.answerOf(title)} to={to} search={search as never}>
                  {t.answer}
                </LinkButton>
              </div>
            </Row>
          );
        })}
      </Rows>
    </Section>
  );
}

/** Those of someone who is signed in. */
export function useLeaveQuestions() {
  const { me } = useSession();
  useOwnNews(MyLeaveQuestionsDoc);
  return useQuery({ ...queryOf(MyLeaveQuestionsDoc, {}), enabled: me !== null });
}
