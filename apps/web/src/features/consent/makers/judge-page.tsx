import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { MakersToJudgeDoc, type MakersToJudgeQuery, RemoveMakerDoc, RevokeConsentDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../../ui/button.tsx';
import { Row, Rows, Section } from '../../../ui/section.tsx';
import { School } from '../../../ui/who.tsx';
import { StateBadge } from '../state-badge.tsx';
import { messages } from './messages.ts';

const ReasonDialog = lazy(async () => ({ default: (await import('./reason-dialog.tsx')).ReasonDialog }));
const route = getRouteApi('/toestemming/makers/$materialId' as never) as { useParams(): { materialId: string } };

type Maker = MakersToJudgeQuery['makersToJudge']['makers'][number];

/** One maker: take them off, or revoke a yes that was not theirs; each with a reason that both sides read. */
function MakerRow({ materialId, maker: { person, state, revocableId } }: { materialId: string; maker: Maker }) {
  const t = useT(messages);
  const [act, setAct] = useState<'remove' | 'revoke' | null>(null);
  const navigate = useNavigate();
  if (!person) return null;
  const { id: personId, name } = person;
  const words = act && t[act];
  // What is shared no longer after it, this page no longer shows.
  const send = async (reason: string) => {
    await (act === 'remove' ? request(RemoveMakerDoc, { materialId, personId, reason }) : request(RevokeConsentDoc, { consentId: revocableId ?? '', reason }));
    await navigate({ to: '/moderatie' as string });
  };
  return (
    <Row>
      <div className="spread">
        <b>{name}</b>
        {state === null ? <span className="meta">{t.neverAsked}</span> : <StateBadge state={state} />}
      </div>
      <Actions>
        <Button small icon="cross" aria-label={t.remove.of(name)} onClick={() => setAct('remove')}>
          {t.remove.go}
        </Button>
        {revocableId && (
          <Button small icon="undo" aria-label={t.revoke.of(name)} onClick={() => setAct('revoke')}>
            {t.revoke.go}
          </Button>
        )}
      </Actions>
      {words && (
        <Suspense>
          <ReasonDialog
            title={words.title(name)}
            text={words.text}
            label={t.reason}
            help={t.reasonHelp}
            needed={t.reasonNeeded}
            go={words.go}
            done={words.done}
            send={send}
            onClose={() => setAct(null)}
          />
        </Suspense>
      )}
    </Row>
  );
}

/** For moderators of the platform: who made a work, and whose answers count. */
export function JudgePage() {
  const t = useT(messages);
  const { materialId } = route.useParams();
  const { me, known } = useSession();
  const query = useQuery({ ...queryOf(MakersToJudgeDoc, { materialId }), enabled: me !== null });
  if (known && !me)
    return (
      <>
        <PageHead title={t.judge} />
        <SignInFirst />
      </>
    );
  return (
    <Loaded query={query} page>
      {({ makersToJudge: work }) => (
        <div className="consent-page stack-l">
          <PageHead title={t.judgeTitle(work.title)} over={work.school && <School school={work.school} />} lead={t.judgeLead} />
          <Actions>
            <LinkButton small look="quiet" icon="left" to={'/moderatie' as string}>
              {t.toQueue}
            </LinkButton>
            <LinkButton small look="quiet" icon="history" to={`/toestemming/logboek/${materialId}` as string}>
              {t.toLog}
            </LinkButton>
          </Actions>
          <Section title={t.makers}>
            {work.makers.length === 0 && <p className="quiet">{t.noMakers}</p>}
            <Rows>
              {work.makers.map((maker) => (
                <MakerRow key={maker.person?.id} materialId={materialId} maker={maker} />
              ))}
            </Rows>
          </Section>
        </div>
      )}
    </Loaded>
  );
}
