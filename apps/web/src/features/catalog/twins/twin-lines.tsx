import { Link } from '@tanstack/react-router';
import type { TwinLineFragment } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Rows, Section } from '../../../ui/section.tsx';
import { Note } from '../../../ui/state.tsx';
import { School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

/** One other work, and why it is thought to be the same. */
export function TwinLine({ twin }: { twin: TwinLineFragment }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <>
      <Link to={`/materiaal/${twin.material.id}` as string}>{twin.material.title}</Link>{' '}
      <span className="meta">
        <School school={twin.material.school} /> · {twin.kind === 'same' ? t.same : t.near(format.number(twin.likeness, { style: 'percent' }))}
      </span>
    </>
  );
}

/** Works that are the same or nearly so, as far as the reader may see them; nothing when there are none. */
export function TwinSection({ twins }: { twins: readonly TwinLineFragment[] }) {
  const t = useT(messages);
  if (twins.length === 0) return null;
  return (
    <Section title={t.title}>
      <Rows>
        {twins.map((twin) => (
          <li key={twin.material.id}>
            <TwinLine twin={twin} />
          </li>
        ))}
      </Rows>
    </Section>
  );
}

/** What came in and was there already. */
export function TwinsOfImport({ works }: { works: readonly { readonly id: string; readonly title: string; readonly twins: readonly TwinLineFragment[] }[] }) {
  const t = useT(messages);
  const known = works.filter(({ twins }) => twins.length > 0);
  if (known.length === 0) return null;
  return (
    <Note tone="wait" title={t.already(known.length)}>
      <p>{t.alreadyText}</p>
      <ul className="plain-list stack-s">
        {known.map(({ id, title, twins }) => (
          <li key={id}>
            <b>{title}</b> {t.is}{' '}
            {twins.map((twin, at) => (
              <span key={twin.material.id}>
                {at > 0 && ', '}
                <TwinLine twin={twin} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Note>
  );
}
