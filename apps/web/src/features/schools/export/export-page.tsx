import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { CancelExportDoc, SchoolExportsDoc, type SchoolExportsQuery, StartExportDoc } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel, Section } from '../../../ui/section.tsx';
import { ActionError, Empty, Note, Progress, Skeleton } from '../../../ui/state.tsx';
import { SchoolFrame, type SchoolDetails } from '../school-frame.tsx';
import { ExportList } from './export-list.tsx';
import { messages } from './messages.ts';

export type Export = SchoolExportsQuery['academyExports'][number];

const route = getRouteApi('/school/$slug/export');

/** Only while it is made, and only for when the live connection is away. */
const LOOK_AGAIN = 5_000;

function Running({ one, refresh }: { one: Export; refresh: () => void }) {
  const t = useT(messages);
  useLive('export', one.id, () => {
    refresh();
    return true;
  });
  const stop = () =>
    void request(CancelExportDoc, { id: one.id })
      .catch(() => undefined)
      .then(refresh);
  return (
    <Note tone="info" icon="clock" title={t.running} status>
      <p>{t.runningText}</p>
      <Progress title={t.progress(one.done, one.total)} {...(one.total > 0 ? { value: one.done, max: one.total } : {})} onStop={stop} stopWord={t.stop} />
    </Note>
  );
}

function Start({ school, refresh }: { school: SchoolDetails; refresh: () => void }) {
  const t = useT(messages);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = async () => {
    setBusy(true);
    setError(null);
    await request(StartExportDoc, { schoolId: school.id }).catch(setError);
    setBusy(false);
    refresh();
  };
  return (
    <>
      <Button look="primary" icon="download" busy={busy && t.starting} onClick={() => void start()}>
        {t.start}
      </Button>
      <ActionError error={error} />
    </>
  );
}

function Parts({ school }: { school: SchoolDetails }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const asked = queryOf(SchoolExportsDoc, { schoolId: school.id });
  const query = useQuery({
    ...asked,
    enabled: school.viewerCan.export,
    refetchInterval: ({ state }) => (state.data?.academyExports.some((one) => one.state === 'RUNNING') ? LOOK_AGAIN : false),
  });
  const refresh = () => void queries.invalidateQueries({ queryKey: asked.queryKey });
  if (!school.viewerCan.export)
    return (
      <Empty level={2} title={t.notYours}>
        {t.notYoursText}
      </Empty>
    );
  return (
    <div className="stack-l">
      <Section title={t.what}>
        <div className="stack">
          <ul className="plain-list stack-s">
            {t.whatText.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Note tone="wait" title={t.care}>
            <p>{t.careText}</p>
          </Note>
        </div>
      </Section>
      <Loaded query={query} waiting={<Skeleton shape="rows" />}>
        {({ academyExports, ledgerKey }) => {
          const running = academyExports.find(({ state }) => state === 'RUNNING');
          return (
            <>
              {running ? <Running one={running} refresh={refresh} /> : <Start school={school} refresh={refresh} />}
              <ExportList exports={academyExports.filter((one) => one !== running)} />
              <Panel label={t.key}>
                <p>
                  <b>{t.key}</b>
                </p>
                <p>
                  <code>{ledgerKey}</code>
                </p>
                <p className="meta">{t.keyText}</p>
              </Panel>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** All that a school has here, as one file: to keep, or to go on with elsewhere. */
export function ExportPage() {
  const t = useT(messages);
  const { slug } = route.useParams();
  return (
    <SchoolFrame key={slug} slug={slug} title={(school) => t.title(school.name)} lead={t.lead}>
      {(school) => <Parts school={school} />}
    </SchoolFrame>
  );
}
