import type { ConsentLinkPageFragment } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Dots, Row, Rows, Section } from '../../../ui/section.tsx';
import { DateText } from '../../../ui/text.tsx';
import { NotMine } from '../makers/not-mine.tsx';
import { messages } from './messages.ts';

/** What was answered since the mail, each with its receipt. */
export function Answered({ answered, token }: { answered: ConsentLinkPageFragment['answered']; token: string }) {
  const t = useT(messages);
  if (answered.length === 0) return null;
  return (
    <Section title={t.answered}>
      <Rows>
        {answered.map(({ id, state, answeredAt, material }) => {
          const title = material?.title ?? t.gone;
          return (
            <Row key={id}>
              <div className="spread">
                <div>
                  <b>{title}</b>
                  <Dots>
                    {state === 'GRANTED' ? t.yes : t.no}
                    {answeredAt && <DateText at={answeredAt} />}
                  </Dots>
                </div>
                {state !== 'GRANTED' && <NotMine work={material} />}
                <LinkButton small icon="doc" aria-label={t.receiptOf(title)} to={`/antwoord/bewijs/${id}?${new URLSearchParams({ token })}` as string}>
                  {t.receipt}
                </LinkButton>
              </div>
            </Row>
          );
        })}
      </Rows>
    </Section>
  );
}
