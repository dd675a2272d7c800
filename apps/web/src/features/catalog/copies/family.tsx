import { Link } from '@tanstack/react-router';
import type { FamilyOfFragment } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Rows, Section } from '../../../ui/section.tsx';
import { Note } from '../../../ui/state.tsx';
import { DateText } from '../../../ui/text.tsx';
import { School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

/** Where a work came from. Attribution stays, also when the original is not shared any more. */
export function AdaptedFrom({ source, own }: { source: NonNullable<FamilyOfFragment['adaptedFrom']>; own: boolean }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <>
      <p>
        {t.from} {source.material ? <Link to={`/materiaal/${source.material.id}` as string}>{source.title}</Link> : <cite>{source.title}</cite>}{' '}
        {source.makers.length > 0 && `${t.by(format.list(source.makers))}, `}
        <School school={source.school} link />
      </p>
      {own && source.stopped && (
        <Note tone="wait" title={t.stopped}>
          <p>{source.staysHome ? t.stoppedOwn : t.stoppedOpen}</p>
        </Note>
      )}
      {own && source.staysHome && !source.stopped && <p className="meta">{t.staysHome}</p>}
    </>
  );
}

/** Where a work went, as far as the reader may know; nothing when it went nowhere. */
export function CopiesSection({ copies }: { copies: FamilyOfFragment['copies'] }) {
  const t = useT(messages);
  if (copies.length === 0) return null;
  return (
    <Section title={t.copies(copies.length)} hint={t.copiesHint}>
      <Rows>
        {copies.map(({ school, at, material }, i) => (
          <li key={material?.id ?? i}>
            {material ? <Link to={`/materiaal/${material.id}` as string}>{material.title}</Link> : null} <School school={school} link />{' '}
            <span className="meta">
              <DateText at={at} />
            </span>
          </li>
        ))}
      </Rows>
    </Section>
  );
}
