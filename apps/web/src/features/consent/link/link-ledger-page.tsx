import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { PaperParts } from '../../../app/paper.tsx';
import { LinkedLedgerDoc } from '../../../gql/consent.ts';
import { useLanguage, useT } from '../../../i18n/language.ts';
import { Actions, AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { LinkFault, linkFaultOf } from './link-fault.tsx';
import { messages } from './messages.ts';
import { tokenOf } from './use-link.ts';

/** All that the log says of a maker without an account, by the link in their mail. */
export function LinkLedgerPage() {
  const t = useT(messages);
  const { language } = useLanguage();
  const token = useRouterState({ select: ({ location }) => tokenOf(location.searchStr) });
  const { queryKey, queryFn } = queryOf(LinkedLedgerDoc, { token });
  // The words come in the language of the reader.
  const query = useQuery({ queryKey: [...queryKey, language], queryFn, enabled: token !== '', retry: false, staleTime: 0 });
  const fault = token === '' ? 'LINK_INVALID' : linkFaultOf(query.error);
  if (fault) return <LinkFault code={fault} token={token} />;
  const file = (form: 'pdf' | 'json') => `/ledger/mine.${form}?${new URLSearchParams({ lang: language, link: token })}`;
  return (
    <Loaded query={query} page>
      {({ myLedger }) => (
        <div className="consent-page">
          <PageHead title={myLedger.title} lead={myLedger.lead} />
          <div className="stack-l">
            <Actions>
              <AnchorButton look="primary" icon="download" href={file('pdf')}>
                {t.logPdf}
              </AnchorButton>
              <AnchorButton icon="download" href={file('json')}>
                {t.logJson}
              </AnchorButton>
              <LinkButton look="quiet" icon="left" to={`/antwoord?${new URLSearchParams({ token })}` as string}>
                {t.logBack}
              </LinkButton>
            </Actions>
            <PaperParts sections={myLedger.sections} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
