import { useT } from '../../../i18n/language.ts';
import { HEIGHT, LAKE, LAND, pointOf, WIDTH } from './map-points.ts';
import { messages } from './messages.ts';
import type { Preview } from './use-preview.ts';

type School = Preview['schools'][number];

const located = (schools: readonly School[]) =>
  schools.flatMap(({ id, name, lat, lon }) => {
    const point = lat == null || lon == null ? null : pointOf({ lat, lon });
    return point ? [{ id, name, ...point }] : [];
  });

/** Where the schools are that see it, as filled dots, and those that do not, as crosses. The list beside it says the same in words. */
export function SchoolMap({ preview: { schools, without, public: isPublic } }: { preview: Preview }) {
  const t = useT(messages).preview;
  const seen = located(isPublic ? [...schools, ...without] : schools);
  const unseen = isPublic ? [] : located(without);
  if (seen.length + unseen.length === 0) return null;
  return (
    <svg className="consent-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.map(seen.length, unseen.length)}>
      <path className="land" d={LAND} />
      <path className="lake" d={LAKE} />
      {unseen.map(({ id, name, x, y }) => (
        <path key={id} className="out" d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`}>
          <title>{t.mapOut(name)}</title>
        </path>
      ))}
      {seen.map(({ id, name, x, y }) => (
        <circle key={id} className="in" cx={x} cy={y} r="5">
          <title>{t.mapIn(name)}</title>
        </circle>
      ))}
    </svg>
  );
}
