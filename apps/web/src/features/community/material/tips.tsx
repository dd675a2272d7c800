import '../community.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pagesOf, queryOf } from '../../../app/api.ts';
import { useSession } from '../../../app/session.ts';
import { ContributionsDoc, MaterialTipsDoc, MaterialWordsDoc } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../../ui/state.tsx';
import { Loaded } from '../../../app/loaded.tsx';
import { ContributionRow } from '../list/contribution-row.tsx';
import { messages } from './messages.ts';

/** Tips about a material. Not there while there are none and the reader cannot add one. */
export function MaterialTips({ materialId }: { materialId: string }) {
  const t = useT(messages);
  const { data } = useQuery(queryOf(MaterialWordsDoc, { id: materialId }));
  const query = useInfiniteQuery(pagesOf(MaterialTipsDoc, { id: materialId, first: 5 }, ({ material }) => material.tips));
  const tips = query.data?.pages.flatMap(({ material }) => material.tips.nodes) ?? [];
  const may = data?.material.viewerCan.comment ?? false;
  if (query.isPending || (tips.length === 0 && !may)) return null;
  return (
    <Section
      id="tips"
      title={t.tips}
      aside={
        may && (
          <Link to={'/delen/tip' as string} search={{ materiaal: materialId } as never}>
            {t.writeTip}
          </Link>
        )
      }
    >
      {tips.length === 0 ? (
        <p className="quiet">{t.noTips}</p>
      ) : (
        <Rows>
          {tips.map((tip) => (
            <ContributionRow key={tip.id} level={3} kind={false} contribution={tip} />
          ))}
        </Rows>
      )}
      <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
    </Section>
  );
}

/** Tips that name a tool. */
export function ToolTips({ tool }: { tool: { readonly id: string; readonly slug: string } }) {
  const t = useT(messages);
  const { me } = useSession();
  const query = useInfiniteQuery(pagesOf(ContributionsDoc, { kind: 'TIP', toolId: tool.id, first: 10 }, (data) => data.contributions));
  const link = { to: '/delen/tip' as string, search: { hulpmiddel: tool.slug } as never };
  return (
    <Section id="tips" title={t.toolTips} aside={me?.viewerCan.ask && <Link {...link}>{t.writeTip}</Link>}>
      <Loaded query={query} waiting={<Skeleton shape="rows" rows={3} />}>
        {({ pages }) => {
          const tips = pages.flatMap((page) => page.contributions.nodes);
          if (tips.length === 0)
            return (
              <Empty
                title={t.noToolTips}
                action={
                  me?.viewerCan.ask && (
                    <LinkButton icon="tip" {...link}>
                      {t.writeTip}
                    </LinkButton>
                  )
                }
              >
                {t.noToolTipsText}
              </Empty>
            );
          return (
            <>
              <Rows>
                {tips.map((tip) => (
                  <ContributionRow key={tip.id} level={3} kind={false} contribution={tip} />
                ))}
              </Rows>
              <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
