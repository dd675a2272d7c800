import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { ConsentLinkDoc, type ConsentLinkPageFragment } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Section } from '../../../ui/section.tsx';
import { Letter } from '../author/letter.tsx';
import { DoorContext } from '../door.ts';
import { FreshLink } from './fresh-link.tsx';
import { Held } from './held.tsx';
import { LinkFault, linkFaultOf } from './link-fault.tsx';
import { ownOf } from './linked.ts';
import { messages } from './messages.ts';
import { tokenOf, useLinkDoor } from './use-link.ts';

const useToken = (): string => useRouterState({ select: ({ location }) => tokenOf(location.searchStr) });

function Opened({ page, token }: { page: ConsentLinkPageFragment; token: string }) {
  const t = useT(messages);
  const format = useFormat();
  const { name, email, canStop, expiresAt } = page;
  const open = page.questions.map((consent) => ownOf(consent, token));
  return (
    <div className="stack-l">
      {open.length > 0 ? <Letter consents={open} /> : <PageHead title={canStop ? t.titleHeld : t.titleNone} lead={canStop ? t.leadHeld : t.leadNone} />}
      <Held consents={page.held.map((consent) => ownOf(consent, token))} />
      <Section title={t.about}>
        <div className="stack article">
          <p>{t.forWhom(name, email, format.date(expiresAt))}</p>
          {!canStop && (
            <>
              <p>{t.stopLater}</p>
              <FreshLink token={token} />
            </>
          )}
        </div>
      </Section>
    </div>
  );
}

/** For a maker without an account, by the link in their mail: everything that is asked, and the answer. */
export function LinkPage() {
  const token = useToken();
  const door = useLinkDoor();
  const query = useQuery({ ...queryOf(ConsentLinkDoc, { token }), enabled: token !== '', retry: false, refetchOnWindowFocus: false });
  const fault = token === '' ? 'LINK_INVALID' : linkFaultOf(query.error);
  if (fault) return <LinkFault code={fault} token={token} />;
  return (
    <DoorContext value={door}>
      <Loaded query={query} page>
        {({ consentLink }) => <Opened page={consentLink} token={token} />}
      </Loaded>
    </DoorContext>
  );
}
