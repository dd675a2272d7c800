import { useState } from 'react';
import { MyConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { Empty, Pager } from '../../../ui/state.tsx';
import { allOf } from '../all-pages.ts';
import { ConsentRow } from './consent-row.tsx';
import { messages } from './messages.ts';
import type { OwnConsent } from './questions.ts';
import { StopAll } from './stop-all.tsx';

/** Everything the reader was ever asked: what waits, what holds, what ended. */
export const myConsents = allOf(MyConsentsDoc, {}, (data) => data.myConsents);

/** Rows at a time. */
const SHOWN = 20;

/** Everything this person answered or was asked, newest first; what waits stands in the letter above. */
export function MyConsents({ consents, asked }: { consents: readonly OwnConsent[]; /** A question waits above. */ asked: boolean }) {
  const t = useT(messages);
  const [count, setCount] = useState(SHOWN);
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
        {consents.slice(0, count).map((consent) => (
          <ConsentRow key={consent.id} consent={consent} />
        ))}
      </Rows>
      <Pager hasMore={consents.length > count} busy={false} onMore={() => setCount(count + SHOWN)} />
    </Section>
  );
}
