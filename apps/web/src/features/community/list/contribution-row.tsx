import { Link } from '@tanstack/react-router';
import { useClearing } from '../../../app/live.ts';
import { useSession } from '../../../app/session.ts';
import { thingIcon } from '../../../app/work/things.ts';
import type { ContributionPartsFragment } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge, Kind } from '../../../ui/badge.tsx';
import { Dots, Line } from '../../../ui/section.tsx';
import { RelativeTime } from '../../../ui/text.tsx';
import { School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

type Contribution = ContributionPartsFragment;

/** How much of a text a row shows, in characters. */
const SHOWN = 220;

/** The beginning of a text, cut between words. */
export const beginning = (text: string, length = SHOWN): string => (text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`);

/** What it is called: its title, for a review what it is about, else its first words. */
function useTitle({ kind, title, body, material }: Contribution): string {
  const t = useT(messages);
  return title ?? (kind === 'REVIEW' && material ? t.review(material.title) : beginning(body ?? '', 80));
}

/** One tip, question or review in a list. */
export function ContributionRow({ contribution, level = 2, kind = true }: { contribution: Contribution; level?: 2 | 3; kind?: boolean }) {
  const t = useT(messages);
  const { me } = useSession();
  const title = useTitle(contribution);
  useClearing('contribution', me && contribution.id);
  const { author, school, body, solvedBy, thread, reactions, audience, hidden, rating, createdAt } = contribution;
  const count = (name: string) => reactions.find((reaction) => reaction.kind === name)?.count ?? 0;
  const question = contribution.kind === 'QUESTION';
  const Heading = `h${level}` as const;
  const badges = [
    solvedBy && (
      <Badge key="s" tone="ok" icon="check">
        {t.solved}
      </Badge>
    ),
    question && !solvedBy && thread.commentCount === 0 && (
      <Badge key="u" tone="plain" icon="ring">
        {t.unanswered}
      </Badge>
    ),
    audience === 'MY_SCHOOL' && (
      <Badge key="a" icon="school">
        {t.onlyMySchool}
      </Badge>
    ),
    hidden && (
      <Badge key="h" tone="no" icon="eyeoff">
        {t.hidden}
      </Badge>
    ),
  ].filter(Boolean);
  return (
    <li className="stack-s">
      {(kind || badges.length > 0) && (
        <Line>
          {kind && <Kind icon={thingIcon(contribution.kind.toLowerCase())}>{t.kind[contribution.kind]}</Kind>}
          {badges}
        </Line>
      )}
      <Heading>
        <Link to={`/gesprek/${thread.id}` as string}>{title}</Link>
      </Heading>
      {body && body !== title && <p className="voice row-text">{beginning(body)}</p>}
      <Dots>
        {author && (author.id === me?.id ? t.you : author.name)}
        {school && <School school={school} />}
        {rating !== null && t.rating(rating)}
        {question ? t.answers(thread.commentCount) : t.count(thread.commentCount)}
        {count('helpful') > 0 && t.helped(count('helpful'))}
        {count('tried') > 0 && t.tried(count('tried'))}
        <RelativeTime at={createdAt} />
      </Dots>
    </li>
  );
}
