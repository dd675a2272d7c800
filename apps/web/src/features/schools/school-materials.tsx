import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { useSession } from '../../app/session.ts';
import { MaterialCard } from '../../app/work/material-card.tsx';
import { SchoolMaterialsDoc } from '../../gql/schools.ts';
import { useT } from '../../i18n/language.ts';
import { Rows, Section } from '../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../ui/state.tsx';
import { messages } from './messages.ts';

/** What a school made, as far as this reader may see it. */
export function SchoolMaterials({ schoolId, own }: { schoolId: string; own: boolean }) {
  const t = useT(messages).school;
  const { me } = useSession();
  const query = useInfiniteQuery(pagesOf(SchoolMaterialsDoc, { schoolId, first: 10 }, (data) => data.materials));
  const works = query.data?.pages.flatMap((page) => page.materials.nodes) ?? [];
  return (
    <Section title={own ? t.materialsOwn : t.materials} hint={own && t.materialsOwnHint}>
      <Loaded query={query} waiting={<Skeleton shape="hits" label={t.loading} />}>
        {() =>
          works.length === 0 ? (
            <Empty title={own ? t.noneOwn : t.none}>{own ? t.noneOwnText : me ? t.noneText : t.noneVisitor}</Empty>
          ) : (
            <>
              <Rows>
                {works.map((work) => (
                  <MaterialCard key={work.id} material={work} />
                ))}
              </Rows>
              <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
