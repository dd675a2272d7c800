import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { useSettled } from '../../../app/settled.ts';
import { thingIcon } from '../../../app/work/things.ts';
import { SimilarDoc, type SimilarQuery } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge, Kind } from '../../../ui/badge.tsx';
import { Dots, Line, Row, Rows, Section } from '../../../ui/section.tsx';
import { Highlight } from '../../../ui/text.tsx';
import { School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

type Hit = SimilarQuery['search']['hits'][number];

/** Fewer letters fit everything. */
const SHORTEST = 4;

const addressOf = ({ kind, id, url, tool }: Hit) => (kind === 'material' ? `/materiaal/${id}` : tool ? `/hulpmiddelen/${tool.slug}` : url);

function SimilarRow({ hit }: { hit: Hit }) {
  const t = useT(messages);
  const { contribution, material } = hit;
  const school = contribution?.school ?? material?.school;
  return (
    <Row>
      <Line>
        <Kind icon={thingIcon(hit.kind)}>{t.thing[hit.kind] ?? hit.kind}</Kind>
        {contribution?.solvedBy && (
          <Badge tone="ok" icon="check">
            {t.solved}
          </Badge>
        )}
      </Line>
      {/* Another tab, so that the question stays as it is; it is kept here either way. */}
      <h3>
        <Link to={addressOf(hit) as string} target="_blank">
          <Highlight segments={hit.title} />
        </Link>
      </h3>
      <Dots>
        {school && <School school={school} />}
        {hit.kind === 'question' && contribution && t.answers(contribution.thread.commentCount)}
      </Dots>
    </Row>
  );
}

/** What exists already about what someone is typing, of any kind and from any domain. */
export function Similar({ text }: { text: string }) {
  const t = useT(messages);
  const asked = useSettled(text.trim(), 400);
  const enabled = asked.length >= SHORTEST;
  const { data, isFetching, isError } = useQuery({ ...queryOf(SimilarDoc, { text: asked }), enabled, placeholderData: keepPreviousData, retry: false });
  const hits = enabled ? (data?.search.hits ?? []) : [];
  const said = !enabled ? t.similarWait : isFetching ? t.similarBusy : isError ? t.similarFailed : t.similarNone;
  return (
    <Section title={t.similar} hint={t.similarHint}>
      <div role="status">{hits.length === 0 && <p className="quiet">{said}</p>}</div>
      {hits.length > 0 && (
        <Rows label={t.similar}>
          {hits.map((hit) => (
            <SimilarRow key={`${hit.kind}:${hit.id}`} hit={hit} />
          ))}
        </Rows>
      )}
    </Section>
  );
}
