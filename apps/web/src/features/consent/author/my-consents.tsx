import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOf } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { MyConsentsDoc } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Rows, Section } from '../../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../../ui/state.tsx';
import { ConsentRow } from './consent-row.tsx';
import { messages } from './messages.ts';
import { StopAll } from './stop-all.tsx';

/** Everything this person was ever asked, newest first; what waits stands in the letter above. */
export function MyConsents() {
  const t = useT(messages);
  const query = useInfiniteQuery(pagesOf(MyConsentsDoc, { first: 20 }, (data) => data.myConsents));
  return (
    <Section title={t.mine} id="alle">
      <Loaded query={query} waiting={<Skeleton />}>
        {({ pages }) => {
          const settled = pages.flatMap(({ myConsents }) => myConsents.nodes).filter(({ viewerCan }) => !viewerCan.answer);
          if (settled.length === 0 && !query.hasNextPage) return <Empty drawing title={t.mineNone}>{t.mineNoneText}</Empty>;
          return (
            <>
              {settled.filter(({ viewerCan }) => viewerCan.withdraw).length > 1 && <div className="consent-all"><StopAll /></div>}
              <Rows>{settled.map((consent) => <ConsentRow key={consent.id} consent={consent} />)}</Rows>
              <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
