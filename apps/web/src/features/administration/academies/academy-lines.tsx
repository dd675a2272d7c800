import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOf } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { AcademyImportLinesDoc, type AcademyImportQuery } from '../../../gql/administration.ts';
import { useT } from '../../../i18n/language.ts';
import { Section } from '../../../ui/section.tsx';
import { Pager, Skeleton } from '../../../ui/state.tsx';
import { Table } from '../../../ui/table.tsx';
import { messages } from './messages.ts';

/** What is in the zip: in numbers, and line by line. */
export function AcademyLines({ id, state, counts }: { id: string; state: string; counts: AcademyImportQuery['academyImport']['counts'] }) {
  const t = useT(messages);
  const pages = pagesOf(AcademyImportLinesDoc, { id, first: 50 }, (data) => data.academyImportLines);
  const query = useInfiniteQuery({ ...pages, queryKey: [...pages.queryKey, state] });
  const lines = query.data?.pages.flatMap((page) => page.academyImportLines.nodes) ?? [];
  return (
    <Section title={t.found}>
      <div className="stack">
        <ul className="plain-list">
          {counts.map(({ kind, verdict, n }) => (
            <li key={`${kind} ${verdict}`}>
              {t.kinds[kind]}: {n} {t.verdicts[verdict]}
            </li>
          ))}
        </ul>
        <Loaded query={query} waiting={<Skeleton shape="rows" />}>
          {() => (
            <>
              <Table
                cards
                caption={t.lines}
                rows={lines}
                rowKey={({ position }) => String(position)}
                columns={[
                  { key: 'name', title: t.columns.name, width: '50%', render: ({ name }) => name },
                  { key: 'what', title: t.columns.what, render: ({ kind }) => t.kind[kind] },
                  { key: 'verdict', title: t.columns.verdict, render: ({ verdict }) => t.verdicts[verdict] },
                ]}
              />
              <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          )}
        </Loaded>
      </div>
    </Section>
  );
}
