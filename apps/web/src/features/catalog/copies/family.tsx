import { Link } from '@tanstack/react-router';
import type { FamilyOfFragment } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Rows, Section } from '../../../ui/section.tsx';
import { Note } from '../../../ui/state.tsx';
import { DateText } from '../../../ui/text.tsx';
import { School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

type Source = FamilyOfFragment['lineage'][number];

function Origin({ source }: { source: Source }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <>
      {source.generation === 1 ? t.from : t.fromThat}{' '}
      {source.material ? <Link to={`/materiaal/${source.material.id}` as string}>{source.title}</Link> : <cite>{source.title}</cite>}{' '}
      {source.makers.length > 0 && `${t.by(format.list(source.makers))}, `}
      <School school={source.school} link />
    </>
  );
}

/** All that a work goes back to. Attribution stays, also when an original is not shared any more. */
export function AdaptedFrom({ lineage, own }: { lineage: FamilyOfFragment['lineage']; own: boolean }) {
  const t = useT(messages);
  const stopped = lineage.filter((source) => source.stopped);
  const staysHome = lineage.some((source) => source.staysHome);
  return (
    <>
      <div className="stack-s">
        {lineage.map((source) => (
          <p key={source.generation} className={source.generation > 1 ? 'small' : undefined}>
            <Origin source={source} />
          </p>
        ))}
      </div>
      {own && stopped.length > 0 && (
        <Note tone="wait" title={stopped[0]!.generation === 1 ? t.stopped : t.stoppedEarlier(stopped[0]!.title)}>
          <p>{staysHome ? t.stoppedOwn : t.stoppedOpen}</p>
        </Note>
      )}
      {own && staysHome && stopped.length === 0 && <p className="meta">{t.staysHome}</p>}
    </>
  );
}

/** Where a work went, however far, as far as the reader may know; nothing when it went nowhere. */
export function CopiesSection({ copies }: { copies: FamilyOfFragment['copies'] }) {
  const t = useT(messages);
  if (copies.length === 0) return null;
  return (
    <Section title={t.copies(copies.length)} hint={t.copiesHint}>
      <Rows>
        {copies.map(({ school, at, material, generation }, i) => (
          <li key={material?.id ?? i} className={generation > 1 ? 'later-copy' : undefined}>
            {material ? <Link to={`/materiaal/${material.id}` as string}>{material.title}</Link> : null} <School school={school} link />{' '}
            <span className="meta">
              <DateText at={at} />
              {generation > 1 && `, ${t.later(generation)}`}
            </span>
          </li>
        ))}
      </Rows>
    </Section>
  );
}
