import '../community.css';
import { REVIEW_ASPECTS } from '@deelgenoot/kernel';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pagesOf, queryOf } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { useSession } from '../../../app/session.ts';
import { MaterialReviewsDoc, MaterialWordsDoc, OwnReviewDoc, type ContributionPartsFragment, type MaterialWordsQuery } from '../../../gql/community.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Scores } from '../../../ui/hit.tsx';
import { Big } from '../../../ui/raster.tsx';
import { Dots, Row, Rows, Section } from '../../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../../ui/state.tsx';
import { DateText, Voice } from '../../../ui/text.tsx';
import { School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

/** The average with how many gave it and from how many schools, and the marks per aspect in a fixed order. */
function Summary({ summary: { average, n, schools, aspects } }: { summary: MaterialWordsQuery['material']['reviewSummary'] }) {
  const t = useT(messages);
  const format = useFormat();
  if (average === null) return null;
  const scores = REVIEW_ASPECTS.flatMap((name) => {
    const one = aspects.find(({ aspect }) => aspect === name);
    return one ? [{ title: t.aspects[name] ?? name, value: one.score, text: format.score(one.score) }] : [];
  });
  return (
    <div className="pair pair-start">
      <Big value={format.score(average)}>{t.of(n, schools)}</Big>
      {scores.length > 0 && <Scores label={t.perAspect} scores={scores} />}
    </div>
  );
}

function Review({ review }: { review: ContributionPartsFragment }) {
  const t = useT(messages);
  const format = useFormat();
  const { author, school, rating, hours, body, hidden, thread, createdAt } = review;
  return (
    <Row>
      {hidden && (
        <Badge tone="no" icon="eyeoff">
          {t.hidden}
        </Badge>
      )}
      {body && <Voice text={body} />}
      <Dots>
        <b>{author?.name ?? t.someone}</b>
        {school && <School school={school} />}
        {rating !== null && t.rating(rating)}
        {hours !== null && t.hours(format.number(hours))}
        <DateText at={createdAt} />
        <Link to={`/gesprek/${thread.id}` as string}>{t.talk(thread.commentCount)}</Link>
      </Dots>
    </Row>
  );
}

function List({ materialId }: { materialId: string }) {
  const query = useInfiniteQuery(pagesOf(MaterialReviewsDoc, { id: materialId, first: 5 }, ({ material }) => material.reviews));
  return (
    <Loaded query={query} waiting={<Skeleton shape="rows" rows={2} />}>
      {({ pages }) => (
        <div className="review-rows">
          <Rows>
            {pages
              .flatMap(({ material }) => material.reviews.nodes)
              .map((review) => (
                <Review key={review.id} review={review} />
              ))}
          </Rows>
          <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
        </div>
      )}
    </Loaded>
  );
}

/** What colleagues thought of a material: always with how many they are. */
export function MaterialReviews({ materialId }: { materialId: string }) {
  const t = useT(messages);
  const query = useQuery(queryOf(MaterialWordsDoc, { id: materialId }));
  const { me } = useSession();
  const own = useQuery({ ...queryOf(OwnReviewDoc, { id: materialId }), enabled: me !== null });
  const mine = own.data?.contributions.nodes[0];
  // One review each: who wrote one is led to it.
  const may = (query.data?.material.viewerCan.review ?? false) && mine === undefined && !own.isLoading;
  const write = `/delen/beoordeling/${materialId}` as string;
  return (
    <Section
      id="beoordelingen"
      title={t.reviews}
      aside={mine ? <Link to={`/gesprek/${mine.id}` as string}>{t.yours}</Link> : may && <Link to={write}>{t.write}</Link>}
    >
      <Loaded query={query} waiting={<Skeleton shape="text" rows={3} />}>
        {({ material: { reviewSummary } }) =>
          reviewSummary.n === 0 ? (
            <Empty
              title={t.noReviews}
              action={
                may && (
                  <LinkButton to={write} icon="star">
                    {t.write}
                  </LinkButton>
                )
              }
            >
              {may && t.noReviewsText}
            </Empty>
          ) : (
            <>
              <Summary summary={reviewSummary} />
              <List materialId={materialId} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
