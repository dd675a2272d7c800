import '../consent.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { LedgerDoc, LedgerWorkDoc, type LedgerQuery } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage, useT } from '../../../i18n/language.ts';
import { Actions, AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { Empty, Note } from '../../../ui/state.tsx';
import { School } from '../../../ui/who.tsx';
import { LedgerSteps } from './ledger-steps.tsx';
import { messages } from './messages.ts';

const route = getRouteApi('/toestemming/logboek/$materialId' as never) as { useParams(): { materialId: string } };

/** Whether history is what it was, said first. */
function Verdict({ verification: { ok, events, firstBadSeq, record, signedHeadAt } }: { verification: LedgerQuery['verifyLedger'] }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <Note tone={ok ? 'ok' : 'danger'} icon={ok ? 'shield' : undefined} title={ok ? t.ok : t.broken}>
      <p>
        {ok ? t.okText(events) : firstBadSeq !== null ? t.brokenAt(firstBadSeq) : record && t.brokenRecord(record.seq)}{' '}
        {signedHeadAt ? t.signed(format.moment(signedHeadAt)) : t.unsigned}
      </p>
    </Note>
  );
}

/** The log of one work: every step, and the proof that none was changed. */
export function LedgerPage() {
  const t = useT(messages);
  const { language } = useLanguage();
  const { materialId } = route.useParams();
  const { me, known } = useSession();
  const query = useQuery({ ...queryOf(LedgerDoc, { materialId }), enabled: me !== null });
  // A log can be read where its work no longer can; then the page goes without the title.
  const { data } = useQuery(queryOf(LedgerWorkDoc, { id: materialId }));
  useLive('material', materialId);
  const work = data?.material;
  if (known && !me)
    return (
      <>
        <PageHead title={t.title(null)} />
        <SignInFirst />
      </>
    );
  return (
    <Loaded query={query} page>
      {({ ledger, verifyLedger }) => (
        <div className="consent-page">
          <PageHead
            title={t.title(work?.title ?? null)}
            lead={t.lead}
            over={work && <School school={work.school} />}
            aside={
              ledger.length > 0 && (
                <Actions>
                  <AnchorButton icon="download" href={`/ledger/work/${materialId}.pdf?lang=${language}`}>
                    {t.pdf}
                  </AnchorButton>
                  <AnchorButton icon="download" href={`/ledger/work/${materialId}.json?lang=${language}`}>
                    {t.download}
                  </AnchorButton>
                </Actions>
              )
            }
          />
          <div className="stack-l">
            <div className="stack">
              {ledger.length > 0 && <Verdict verification={verifyLedger} />}
              {work && (
                <LinkButton small look="quiet" icon="left" to={`/materiaal/${materialId}` as string}>
                  {t.toWork}
                </LinkButton>
              )}
              {me?.platformRoles.includes('MODERATOR') && (
                <LinkButton small look="quiet" icon="people" to={`/toestemming/makers/${materialId}` as string}>
                  {t.toMakers}
                </LinkButton>
              )}
            </div>
            <Section title={t.steps}>
              {ledger.length === 0 ? (
                <Empty drawing title={t.none}>
                  {t.noneText}
                </Empty>
              ) : (
                <LedgerSteps events={ledger} versions={work?.versionNumber ?? 1} />
              )}
            </Section>
          </div>
        </div>
      )}
    </Loaded>
  );
}
