import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { PaperParts } from '../../../app/paper.tsx';
import { useSession } from '../../../app/session.ts';
import { ConsentReceiptDoc } from '../../../gql/consent.ts';
import { useLanguage, useT } from '../../../i18n/language.ts';
import { Actions, AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { LinkFault, linkFaultOf } from '../link/link-fault.tsx';
import { tokenOf } from '../link/use-link.ts';
import { messages } from './messages.ts';

const idIn = (path: string) => (getRouteApi(path as never) as { useParams(): { consentId: string } }).useParams();

/** What someone answered and the proof of it. With the token of a link, for its holder. */
function Receipt({ consentId, token }: { consentId: string; token: string | null }) {
  const t = useT(messages);
  const { language } = useLanguage();
  const { queryKey, queryFn } = queryOf(ConsentReceiptDoc, { consentId, token });
  // The words come in the language of the reader.
  const query = useQuery({ queryKey: [...queryKey, language], queryFn, retry: false, staleTime: 0 });
  const fault = token !== null && linkFaultOf(query.error);
  if (fault) return <LinkFault code={fault} token={token} />;
  const file = (form: 'pdf' | 'json') =>
    `/receipts/${consentId}.${form}?${new URLSearchParams({ lang: language, ...(token === null ? {} : { link: token }) })}`;
  const back = token === null ? '/toestemming' : `/antwoord?${new URLSearchParams({ token })}`;
  return (
    <Loaded query={query} page>
      {({ consentReceipt: { paper } }) => (
        <div className="consent-page">
          <PageHead title={paper.title} lead={paper.lead} over={t.title} />
          <div className="stack-l">
            <div className="stack-s">
              <Actions>
                <AnchorButton look="primary" icon="download" href={file('pdf')}>
                  {t.pdf}
                </AnchorButton>
                <AnchorButton icon="download" href={file('json')}>
                  {t.json}
                </AnchorButton>
                <LinkButton look="quiet" icon="left" to={back as string}>
                  {token === null ? t.back : t.backLink}
                </LinkButton>
              </Actions>
              <p className="help">{t.jsonHelp}</p>
            </div>
            <PaperParts sections={paper.sections} />
          </div>
        </div>
      )}
    </Loaded>
  );
}

/** For a maker who is signed in. */
export function ReceiptPage() {
  const { consentId } = idIn('/toestemming/bewijs/$consentId');
  const { me, known } = useSession();
  return known && !me ? <SignInFirst page /> : <Receipt consentId={consentId} token={null} />;
}

/** For a maker without an account, by the link in their mail. */
export function LinkReceiptPage() {
  const { consentId } = idIn('/antwoord/bewijs/$consentId');
  const token = useRouterState({ select: ({ location }) => tokenOf(location.searchStr) });
  return token === '' ? <LinkFault code="LINK_INVALID" token="" /> : <Receipt consentId={consentId} token={token} />;
}
