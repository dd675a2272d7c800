import './tools.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { ToolTips } from '../../app/parts.tsx';
import { useSession } from '../../app/session.ts';
import { ToolDoc, type ToolQuery } from '../../gql/tools.ts';
import { useT } from '../../i18n/language.ts';
import { Kind } from '../../ui/badge.tsx';
import { Facts, Section } from '../../ui/section.tsx';
import { Note, Skeleton } from '../../ui/state.tsx';
import { Table } from '../../ui/table.tsx';
import { DateText } from '../../ui/text.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './messages.ts';
import { OwnStatus } from './own-status.tsx';
import { StatusBadge } from './status-badge.tsx';

const route = getRouteApi('/hulpmiddelen/$slug');

type Tool = ToolQuery['tool'];

function About({ tool }: { tool: Tool }) {
  const t = useT(messages);
  const rows: (readonly [ReactNode, ReactNode])[] = [
    [t.kind, t.kinds[tool.kind] ?? tool.kind],
    [t.account, tool.needsAccount === null ? t.accountUnknown : tool.needsAccount ? t.accountYes : t.accountNo],
    ...(tool.url
      ? [
          [
            t.website,
            <a key="u" href={tool.url} rel="nofollow noreferrer">
              {new URL(tool.url).host}
            </a>,
          ] as const,
        ]
      : []),
  ];
  return (
    <Section title={t.about}>
      <div className="stack">
        <Facts items={rows} />
        {tool.privacyNote && (
          <Note tone="wait" title={t.privacy}>
            <p>{tool.privacyNote}</p>
          </Note>
        )}
      </div>
    </Section>
  );
}

/** What the other schools agreed, with how many allow it. */
function Elsewhere({ tool, mine }: { tool: Tool; mine: readonly string[] }) {
  const t = useT(messages);
  const others = tool.statuses.filter(({ school }) => !mine.includes(school.id));
  const allowed = tool.statuses.filter(({ status }) => status !== 'not').length;
  return (
    <Section title={t.elsewhere} hint={tool.statuses.length > 0 && t.elsewhereCount(allowed, tool.statuses.length)}>
      {others.length === 0 ? (
        <p className="quiet">{t.elsewhereNone}</p>
      ) : (
        <Table
          cards
          caption={t.elsewhere}
          rows={others}
          rowKey={({ school }) => school.id}
          columns={[
            { key: 'school', title: t.school, width: '32%', render: ({ school }) => <School school={school} link /> },
            {
              key: 'status',
              title: t.agreed,
              render: ({ status, reason }) => (
                <div className="stack-s">
                  <StatusBadge status={status} />
                  {reason && <p>{reason}</p>}
                </div>
              ),
            },
            { key: 'since', title: t.when, width: '20%', render: ({ since }) => <DateText at={since} /> },
          ]}
        />
      )}
    </Section>
  );
}

function ToolView({ tool }: { tool: Tool }) {
  const t = useT(messages);
  const { me } = useSession();
  const mine = me?.memberships.map(({ school }) => school.id) ?? [];
  return (
    <>
      <PageHead
        title={t.mineTitle(tool.name, tool.myStatus?.status)}
        lead={tool.description}
        over={<Kind icon="tool">{t.kinds[tool.kind] ?? tool.kind}</Kind>}
      />
      <div className="cols cols-side">
        <div className="stack-l">
          <OwnStatus tool={tool} />
          <Suspense fallback={<Skeleton shape="rows" />}>
            <ToolTips tool={tool} />
          </Suspense>
          {me && <Elsewhere tool={tool} mine={mine} />}
        </div>
        <aside className="stack-l" aria-label={tool.name}>
          <About tool={tool} />
        </aside>
      </div>
    </>
  );
}

/** One tool: whether it is allowed, what people do with it, what other schools agreed. */
export function ToolPage() {
  const { slug } = route.useParams();
  const query = useQuery(queryOf(ToolDoc, { slug }));
  return (
    <Loaded query={query} page>
      {({ tool }) => <ToolView key={tool.id} tool={tool} />}
    </Loaded>
  );
}
