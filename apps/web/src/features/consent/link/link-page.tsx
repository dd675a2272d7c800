import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { ConsentLinkDoc, type ConsentLinkPageFragment, type ConsentTermsFragment } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { ChangeForm } from '../author/change-form.tsx';
import { Letter } from '../author/letter.tsx';
import type { OwnConsent } from '../author/questions.ts';
import { DoorContext } from '../door.ts';
import { LeaveAsked } from '../makers/leave-questions.tsx';
import { messages as makerMessages } from '../makers/messages.ts';
import { MadeForm } from '../makers/made-form.tsx';
import { FreshLink } from './fresh-link.tsx';
import { Answered } from './answered.tsx';
import { Held } from './held.tsx';
import { LinkFault, linkFaultOf } from './link-fault.tsx';
import { ownOf } from './linked.ts';
import { messages } from './messages.ts';
import { useHold } from './use-hold.ts';
import { tokenOf, useLinkDoor } from './use-link.ts';

const useToken = (): string => useRouterState({ select: ({ location }) => tokenOf(location.searchStr) });
/** Which yes is being changed, or of which work it is said who made it, if any. */
const useParam = (name: 'wijzig' | 'gemaakt'): string | null => useRouterState({ select: ({ location }) => new URLSearchParams(location.searchStr).get(name) });

/** Other terms for one yes, by the link. */
function Change({ consent, terms, token }: { consent: OwnConsent; terms: ConsentTermsFragment; token: string }) {
  const t = useT(messages);
  const router = useRouter();
  const search = (now: string) => ({ token: now }) as never;
  const back = (
    <LinkButton look="quiet" to={'/antwoord' as string} search={search(token)}>
      {t.back}
    </LinkButton>
  );
  // The change used the link up; the one to go on with stands in the address.
  const leave = () => void router.navigate({ to: '/antwoord' as string, search: search(tokenOf(router.state.location.searchStr)), replace: true });
  return <ChangeForm consent={consent} terms={terms} back={back} onChanged={leave} />;
}

function Opened({ page, token }: { page: ConsentLinkPageFragment; token: string }) {
  const t = useT(messages);
  const words = useT(makerMessages);
  const format = useFormat();
  const changing = useParam('wijzig');
  const made = useParam('gemaakt');
  const router = useRouter();
  useHold(token);
  const { name, email, canStop, expiresAt } = page;
  const open = page.questions.map((consent) => ownOf(consent, token));
  // Once taken back, a stop is past: what holds stands in its place.
  const held = page.held.map((consent) => ownOf(consent, token)).filter(({ viewerCan }) => viewerCan.withdraw || viewerCan.resume);
  const change = held.find(({ id, viewerCan }) => id === changing && viewerCan.narrow);
  if (change?.terms) return <Change key={change.id} consent={change} terms={change.terms} token={token} />;
  const named = [...page.questions, ...page.held].find(({ subjectId }) => subjectId === made)?.material;
  const answered = page.answered.find(({ material }) => material?.id === made)?.material;
  const doubted = page.toLeave.find(({ subjectId }) => subjectId === made);
  if (made !== null && (named || answered || doubted))
    return (
      <MadeForm
        materialId={made}
        title={named?.title ?? answered?.title ?? doubted?.title ?? ''}
        school={named?.school ?? null}
        asked={doubted?.askedAt ?? null}
        back={
          <LinkButton look="quiet" to={'/antwoord' as string} search={{ token } as never}>
            {t.back}
          </LinkButton>
        }
        onDone={() => void router.navigate({ to: '/antwoord' as string, search: { token: tokenOf(router.state.location.searchStr) } as never, replace: true })}
      />
    );
  const shares = held.some(({ viewerCan }) => viewerCan.withdraw);
  const head =
    shares && canStop
      ? { title: t.titleHeld, lead: t.leadHeld }
      : !shares && held.length > 0
        ? { title: t.titleStopped, lead: t.leadStopped }
        : { title: page.toLeave.length > 0 ? words.waits : t.titleNone, lead: t.leadNone };
  return (
    <div className="stack-l">
      <LeaveAsked questions={page.toLeave} />
      {open.length > 0 ? <Letter consents={open} /> : <PageHead {...head} />}
      <Held consents={held} token={token} />
      <Answered answered={page.answered} token={token} />
      {canStop && (
        <Section title={t.log} hint={t.logHint}>
          <LinkButton icon="history" to={`/antwoord/logboek?${new URLSearchParams({ token })}` as string}>
            {t.logRead}
          </LinkButton>
        </Section>
      )}
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
