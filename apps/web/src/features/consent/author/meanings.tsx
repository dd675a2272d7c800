import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { ConsentTextDoc } from '../../../gql/consent.ts';
import { useLanguage, useT } from '../../../i18n/language.ts';
import { Plain, Section } from '../../../ui/section.tsx';
import { Skeleton } from '../../../ui/state.tsx';
import { messages } from './messages.ts';
import { meaningsOf } from './consent-text.ts';

/** The text that an answer refers to: five meanings, two plain sentences each. */
export function Meanings() {
  const t = useT(messages);
  const { language } = useLanguage();
  const query = useQuery({ ...queryOf(ConsentTextDoc, { language }), staleTime: Infinity });
  return (
    <Section title={t.meanings}>
      <Loaded query={query} waiting={<Skeleton shape="text" rows={5} />}>
        {({ consentText }) => (
          <div className="stack">
            <Plain items={meaningsOf(consentText.body)} />
            <p className="meta">{t.textVersion(consentText.version)}</p>
          </div>
        )}
      </Loaded>
    </Section>
  );
}
