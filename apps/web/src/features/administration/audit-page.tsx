import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { AuditTrailDoc, type AuditTrailQuery } from '../../gql/administration.ts';
import { useT } from '../../i18n/language.ts';
import { Empty, Pager, Skeleton } from '../../ui/state.tsx';
import { Table } from '../../ui/table.tsx';
import { DateText } from '../../ui/text.tsx';
import { messages } from './messages.ts';

type Entry = AuditTrailQuery['auditTrail']['nodes'][number];

/** The reason that was given with an act, if one was. */
function reasonOf({ details }: Entry): string | null {
  const reason = (details as Readonly<Record<string, unknown>> | null)?.['reason'];
  return typeof reason === 'string' ? reason : null;
}

/** What administrators and managers did: who, what and when. */
export function AuditPage() {
  const t = useT(messages).audit;
  const query = useInfiniteQuery(pagesOf(AuditTrailDoc, { first: 50 }, (data) => data.auditTrail));
  const entries = query.data?.pages.flatMap((page) => page.auditTrail.nodes) ?? [];
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Loaded query={query} waiting={<Skeleton shape="rows" rows={6} label={t.loading} />}>
        {() =>
          entries.length === 0 ? (
            <Empty level={2} title={t.none}>
              {t.noneText}
            </Empty>
          ) : (
            <>
              <Table
                cards
                caption={t.list}
                rows={entries}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'act', title: t.columns.act, render: ({ act }) => t.acts[act] ?? act },
                  {
                    key: 'about',
                    title: t.columns.about,
                    render: (entry) => (
                      <div>
                        {entry.about}
                        {reasonOf(entry) && <p className="meta">{reasonOf(entry)}</p>}
                      </div>
                    ),
                  },
                  { key: 'actor', title: t.columns.actor, render: ({ actor }) => actor?.name ?? t.operator },
                  { key: 'at', title: t.columns.at, render: ({ at }) => <DateText at={at} as="moment" /> },
                ]}
              />
              <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
