import './tools.css';
import { LIMITS } from '@deelgenoot/kernel';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { pagesOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { textOf } from '../../app/search-params.ts';
import { useSession } from '../../app/session.ts';
import { useSettled } from '../../app/settled.ts';
import { ToolsDoc, type ToolCardFragment } from '../../gql/tools.ts';
import { useT } from '../../i18n/language.ts';
import { Kind } from '../../ui/badge.tsx';
import { InlineSelect, TextInput } from '../../ui/field.tsx';
import { Dots } from '../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../ui/state.tsx';
import { DateText } from '../../ui/text.tsx';
import { messages } from './messages.ts';
import { StatusBadge } from './status-badge.tsx';

const route = getRouteApi('/hulpmiddelen');

function ToolCard({ tool, own }: { tool: ToolCardFragment; own: boolean }) {
  const t = useT(messages);
  const { myStatus } = tool;
  return (
    <li className="tool">
      <p className="line">
        <Kind icon="tool">{t.kinds[tool.kind] ?? tool.kind}</Kind>
      </p>
      <h2>
        <Link to={`/hulpmiddelen/${tool.slug}` as string}>{tool.name}</Link>
      </h2>
      {tool.description && <p className="quiet">{tool.description}</p>}
      {own && (
        <p className="line">
          <StatusBadge status={myStatus?.status} />
          {myStatus?.reason && <span className="tool-reason">{myStatus.reason}</span>}
        </p>
      )}
      <Dots>
        {t.tips(tool.tipCount)}
        {own && myStatus && (
          <span key="s">
            {t.since} <DateText at={myStatus.since} />
          </span>
        )}
      </Dots>
    </li>
  );
}

/** All tools with what the reader's own school agreed. */
export function ToolsPage() {
  const t = useT(messages);
  const { me } = useSession();
  const router = useRouter();
  const search = route.useSearch() as Record<string, unknown>;
  const wanted = textOf(search['status']);
  const status = Object.hasOwn(t.filters, wanted) ? wanted : 'all';
  const [text, setText] = useState(textOf(search['q']));
  const asked = useSettled(text.trim().slice(0, LIMITS.short), 200);
  const query = useInfiniteQuery({ ...pagesOf(ToolsDoc, { text: asked || null, first: 100 }, (data) => data.tools), placeholderData: keepPreviousData });
  const own = (me?.memberships.length ?? 0) > 0;
  const choose = (next: string) =>
    void router.navigate({ to: '/hulpmiddelen' as string, search: (next === 'all' ? {} : { status: next }) as never, replace: true });
  const fits = ({ myStatus }: ToolCardFragment) => status === 'all' || (myStatus?.status ?? 'unknown') === status;
  return (
    <>
      <PageHead title={own ? t.title : t.titleAll} lead={t.lead} />
      <div className="tools-bar">
        <TextInput type="search" label={t.search} hideLabel placeholder={t.search} value={text} onValue={setText} />
        {own && (
          <InlineSelect label={t.filter} value={status} onValue={choose} options={Object.entries(t.filters).map(([value, label]) => ({ value, label }))} />
        )}
      </div>
      <Loaded query={query} waiting={<Skeleton shape="rows" rows={6} label={t.loading} />}>
        {({ pages }) => {
          const tools = pages.flatMap((page) => page.tools.nodes).filter(fits);
          return (
            <>
              {tools.length === 0 && !query.hasNextPage && (
                <Empty level={2} title={t.none}>
                  {t.noneText}
                </Empty>
              )}
              <ul className="tools">
                {tools.map((tool) => (
                  <ToolCard key={tool.id} tool={tool} own={own} />
                ))}
              </ul>
              <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
