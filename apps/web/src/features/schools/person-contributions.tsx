import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pagesOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PersonContributionsDoc, type ContributionKind } from '../../gql/schools.ts';
import { useT } from '../../i18n/language.ts';
import { Kind } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Dots, Row, Rows, Section } from '../../ui/section.tsx';
import { Pager, Skeleton } from '../../ui/state.tsx';
import { RelativeTime } from '../../ui/text.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './members/messages.ts';

const ICONS: Readonly<Record<ContributionKind, IconName>> = { TIP: 'tip', QUESTION: 'question', REVIEW: 'star' };

/** As much of a text as a row holds; a whole word at the end. */
const short = (text: string): string => (text.length <= 90 ? text : `${text.slice(0, 90).replace(/\s+\S*$/, '')} …`);

/** Tips, questions and reviews of someone, as far as this reader may see them. */
export function PersonContributions({ authorId, you }: { authorId: string; you: boolean }) {
  const t = useT(messages).person;
  const query = useInfiniteQuery(pagesOf(PersonContributionsDoc, { authorId, first: 10 }, (data) => data.contributions));
  const all = query.data?.pages.flatMap((page) => page.contributions.nodes) ?? [];
  return (
    <Section title={you ? t.sharedYou : t.shared}>
      <Loaded query={query} waiting={<Skeleton shape="rows" />}>
        {() =>
          all.length === 0 ? (
            <p className="quiet">{t.sharedNone}</p>
          ) : (
            <>
              <Rows>
                {all.map((one) => (
                  <Row key={one.id}>
                    <Kind icon={ICONS[one.kind]}>{t.kinds[one.kind]}</Kind>
                    <h3>
                      <Link to={`/bijdrage/${one.id}` as string}>{one.title ?? short(one.body ?? '')}</Link>
                    </h3>
                    <Dots>
                      {one.school && <School school={one.school} />}
                      <RelativeTime at={one.createdAt} />
                    </Dots>
                  </Row>
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
