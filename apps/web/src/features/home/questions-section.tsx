import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../app/api.ts';
import { useSession } from '../../app/session.ts';
import { OpenQuestionsDoc } from '../../gql/home.ts';
import { useT } from '../../i18n/language.ts';
import { Dots, Row, Rows, Section } from '../../ui/section.tsx';
import { RelativeTime } from '../../ui/text.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './messages.ts';

const SHOWN = 4;

/** Questions of others without a solution, fewest answers first. Not there when there are none: an empty box asks nothing. */
export function QuestionsSection() {
  const t = useT(messages);
  const { me } = useSession();
  const { data } = useQuery(queryOf(OpenQuestionsDoc, {}));
  const open = (data?.contributions.nodes ?? [])
    .filter((question) => !question.solvedBy && question.author?.id !== me?.id)
    .toSorted((a, b) => a.thread.commentCount - b.thread.commentCount)
    .slice(0, SHOWN);
  if (open.length === 0) return null;
  return (
    <Section title={t.questions} aside={<Link to={'/gesprekken' as string}>{t.questionsAll}</Link>}>
      <Rows>
        {open.map((question) => (
          <Row key={question.id}>
            <h3>
              <Link to={`/gesprek/${question.thread.id}` as string}>{question.title}</Link>
            </h3>
            <Dots>
              {question.author?.name}
              {question.school && <School school={question.school} />}
              {t.answers(question.thread.commentCount)}
              <RelativeTime at={question.createdAt} />
            </Dots>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
