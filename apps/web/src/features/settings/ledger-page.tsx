import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/api.ts';
import { Loaded, SignInFirst } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { PaperParts } from '../../app/paper.tsx';
import { useSession } from '../../app/session.ts';
import { MyLedgerDoc } from '../../gql/settings.ts';
import { useLanguage, useT } from '../../i18n/language.ts';
import { Actions, LinkButton } from '../../ui/button.tsx';
import { LedgerFiles } from './data-page.tsx';
import { messages } from './messages.ts';

/** All that the log says of the reader. */
export function MyLedgerPage() {
  const t = useT(messages).data;
  const { language } = useLanguage();
  const { me, known } = useSession();
  const { queryKey, queryFn } = queryOf(MyLedgerDoc, {});
  const query = useQuery({ queryKey: [...queryKey, language], queryFn, enabled: me !== null, staleTime: 0 });
  if (known && !me) return <SignInFirst page />;
  return (
    <Loaded query={query} page>
      {({ myLedger }) => (
        <>
          <PageHead title={myLedger.title} lead={myLedger.lead} over={t.log} />
          <div className="stack-l">
            <Actions>
              <LedgerFiles />
              <LinkButton look="quiet" icon="left" to={'/instellingen/gegevens' as string}>
                {t.title}
              </LinkButton>
            </Actions>
            <PaperParts sections={myLedger.sections} />
          </div>
        </>
      )}
    </Loaded>
  );
}
