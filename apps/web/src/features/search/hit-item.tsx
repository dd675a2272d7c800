import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useClearing } from '../../app/live.ts';
import { MaterialCard } from '../../app/work/material-card.tsx';
import { usePlaceText } from '../../app/work/place.ts';
import { thingIcon } from '../../app/work/things.ts';
import type { HitFragment } from '../../gql/search.ts';
import { useT } from '../../i18n/language.ts';
import { Badge, Kind } from '../../ui/badge.tsx';
import { Hit, Thumb, Where } from '../../ui/hit.tsx';
import { Dots } from '../../ui/section.tsx';
import { Highlight, RelativeTime } from '../../ui/text.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './messages.ts';
import { WhyDrop } from './why-drop.tsx';

/** Kind of file in a word, where the place is inside one. */
function useFileWord(): (hit: HitFragment) => string | null {
  const t = useT(messages);
  return ({ material }) => {
    const type = material?.files[0]?.mediaType ?? '';
    return t.fileWords[type] ?? (type.includes('wordprocessing') ? t.word : type.includes('presentation') ? t.powerpoint : null);
  };
}

/** The words found and where they stand; nothing when the title says it all. */
function Snippet({ hit }: { hit: HitFragment }) {
  const t = useT(messages);
  const placeText = usePlaceText();
  const fileWord = useFileWord();
  const place = placeText(hit.place);
  return (
    <>
      <Highlight segments={hit.snippet} />
      {place && (
        <>
          {' '}
          <Where>{t.where(fileWord(hit), place)}</Where>
        </>
      )}
    </>
  );
}

/** What stands under the title of something that is not a material. */
function useFacts(): (hit: HitFragment) => ReactNode[] {
  const t = useT(messages);
  return ({ kind, contribution, tool, person, school }) => {
    if (contribution)
      return [
        contribution.author?.name,
        contribution.school && <School key="s" school={contribution.school} />,
        kind === 'question' && t.answers(contribution.thread.commentCount),
        contribution.rating !== null && t.rating(contribution.rating),
        <RelativeTime key="t" at={contribution.createdAt} />,
      ];
    if (tool) return [tool.myStatus && t.toolStatus[tool.myStatus.status], t.tips(tool.tipCount)];
    if (person) return person.schools.map((one) => <School key={one.id} school={one} />);
    if (school) return [school.town, school.status !== 'MEMBER' && t.notMember];
    return [];
  };
}

/** Where a find leads, in this client. */
const addressOf = ({ kind, id, place, url, tool }: HitFragment): string => {
  if (kind === 'material') return `/materiaal/${id}${place ? `?plek=${encodeURIComponent(place)}` : ''}`;
  return tool ? `/hulpmiddelen/${tool.slug}` : url;
};

/** One find: what it is, the words in it, why. */
export function HitItem({ hit }: { hit: HitFragment }) {
  const t = useT(messages);
  const facts = useFacts();
  useClearing('contribution', hit.contribution?.id);
  const snippet = hit.snippet.length > 0 && <Snippet hit={hit} />;
  const to = addressOf(hit);
  if (hit.material)
    return (
      <MaterialCard material={hit.material} title={hit.title} snippet={snippet} to={to}>
        <WhyDrop hit={hit} />
      </MaterialCard>
    );
  return (
    <Hit
      thumb={<Thumb kind={thingIcon(hit.kind)} />}
      line={
        <>
          <Kind icon={thingIcon(hit.kind)}>{t.kind[hit.kind] ?? hit.kind}</Kind>
          {hit.contribution?.solvedBy && (
            <Badge tone="ok" icon="check">
              {t.solved}
            </Badge>
          )}
        </>
      }
      title={
        <Link to={to as string}>
          <Highlight segments={hit.title} />
        </Link>
      }
      snippet={snippet}
      meta={<Dots>{facts(hit)}</Dots>}
    >
      <WhyDrop hit={hit} />
    </Hit>
  );
}
