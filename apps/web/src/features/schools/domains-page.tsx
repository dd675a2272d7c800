import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf, request } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { ConfirmDomainDoc, RemoveDomainDoc, SchoolDomainsDoc, type SchoolDomainsQuery } from '../../gql/schools.ts';
import { useT } from '../../i18n/language.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Rows, Section } from '../../ui/section.tsx';
import { ActionError, Empty, Skeleton } from '../../ui/state.tsx';
import { DateText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { DomainForm } from './domain-form.tsx';
import { messages } from './members/messages.ts';
import { SchoolFrame, type SchoolDetails } from './school-frame.tsx';

const route = getRouteApi('/school/$slug/domeinen');

type Domain = SchoolDomainsQuery['schoolDomains'][number];

function DomainList({ school, domains }: { school: SchoolDetails; domains: readonly Domain[] }) {
  const t = useT(messages).domains;
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const { manage, administer } = school.viewerCan;
  const refresh = () => queries.invalidateQueries({ queryKey: [SchoolDomainsDoc.name] });
  const confirm = async (domain: string) => {
    setError(null);
    await request(ConfirmDomainDoc, { schoolId: school.id, domain }).then(() => toast({ text: t.confirmedNow(domain) }), setError);
    await refresh();
  };
  const remove = async (domain: string) => {
    await request(RemoveDomainDoc, { schoolId: school.id, domain });
    toast({ text: t.removed(domain) });
    await refresh();
  };
  return (
    <>
      <Rows label={t.list}>
        {domains.map(({ domain, confirmedAt }) => (
          <li key={domain} className="side">
            <div className="stack-s">
              <p className="line">
                <b>{domain}</b>
                {confirmedAt ? (
                  <Badge tone="ok" icon="check">
                    {t.confirmed}
                  </Badge>
                ) : (
                  <Badge tone="wait" icon="clock">
                    {t.waits}
                  </Badge>
                )}
              </p>
              <p className="meta">
                {confirmedAt ? (
                  <>
                    {t.since} <DateText at={confirmedAt} />
                  </>
                ) : (
                  t.waitsText
                )}
              </p>
            </div>
            <div className="row-acts">
              {administer && !confirmedAt && (
                <Button small look="primary" aria-label={`${t.confirm}: ${domain}`} onClick={() => void confirm(domain)}>
                  {t.confirm}
                </Button>
              )}
              {manage && (
                <Button small look="quiet" aria-label={`${t.remove}: ${domain}`} onClick={() => setRemoving(domain)}>
                  {t.remove}
                </Button>
              )}
            </div>
          </li>
        ))}
      </Rows>
      <ActionError error={error} />
      {removing !== null && (
        <ConfirmDialog
          title={t.removeTitle(removing)}
          confirm={t.removeSend}
          busy={t.removing}
          danger
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>{t.removeText}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Parts({ school }: { school: SchoolDetails }) {
  const all = useT(messages);
  const t = all.domains;
  const { manage, administer } = school.viewerCan;
  const query = useQuery({ ...queryOf(SchoolDomainsDoc, { schoolId: school.id }), enabled: manage || administer });
  if (!manage && !administer)
    return (
      <Empty level={2} title={all.notYours}>
        {all.notYoursText}
      </Empty>
    );
  return (
    <div className="cols cols-75">
      <Section title={t.list}>
        <Loaded query={query} waiting={<Skeleton shape="rows" />}>
          {({ schoolDomains }) =>
            schoolDomains.length === 0 ? <Empty title={t.none}>{t.noneText}</Empty> : <DomainList school={school} domains={schoolDomains} />
          }
        </Loaded>
      </Section>
      {manage && <DomainForm schoolId={school.id} />}
    </div>
  );
}

/** The mail domains whose people may let themselves in: named by the school, confirmed by the platform. */
export function DomainsPage() {
  const t = useT(messages).domains;
  const { slug } = route.useParams();
  return (
    <SchoolFrame key={slug} slug={slug} title={(school) => t.title(school.name)} lead={t.lead}>
      {(school) => <Parts school={school} />}
    </SchoolFrame>
  );
}
