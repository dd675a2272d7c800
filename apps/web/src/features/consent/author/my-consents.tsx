import { useState } from 'react';
import { MyConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { Empty, Pager } from '../../../ui/state.tsx';
import { allOf } from '../all-pages.ts';
import { ConsentRow } from './consent-row.tsx';
import { messages } from './messages.ts';
import { type OwnConsent, toldOf } from './questions.ts';
import { StopAll } from './stop-all.tsx';

/** Everything the reader was ever asked: what waits, what holds, what ended. */
export const myConsents = allOf(MyConsentsDoc, {}, (data) => data.myConsents);

/** Works at a time. */
const SHOWN = 20;

/** Everything this person answered or was asked, by work, newest first; what waits stands in the letter above. */
export function MyConsents({ consents, asked }: { consents: readonly OwnConsent[]; /** A question waits above. */ asked: boolean }) {
  const t = useT(messages);
  const [count, setCount] = useState(SHOWN);
  const told = toldOf(consents);
  return (
    <Section
      title={t.mine}
      id="alle"
      aside={
        <LinkButton small look="quiet" to={'/toestemming/afspraken' as string}>
          {t.rules}
        </LinkButton>
      }
    >
      {consents.length === 0 && asked && <p className="quiet">{t.mineFirst}</p>}
      {consents.length === 0 && !asked && (
        <Empty drawing title={t.mineNone}>
          {t.mineNoneText}
        </Empty>
      )}
      <StopAll consents={consents} />
      <Rows>
        {told
          .slice(0, count)
          .flatMap(({ now, before }) =>
            now.map((consent, at) => <ConsentRow key={consent.id} consent={consent} before={at === now.length - 1 ? before : []} />),
          )}
      </Rows>
      <Pager hasMore={told.length > count} busy={false} onMore={() => setCount(count + SHOWN)} />
    </Section>
  );
}
