import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../../app/api.ts';
import { OverlapDoc } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Section } from '../../../ui/section.tsx';
import { Table } from '../../../ui/table.tsx';
import { School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

/** How much of what a school has is also elsewhere, in numbers; nothing when there is none. */
export function OverlapReport({ schoolId }: { schoolId: string }) {
  const t = useT(messages);
  const format = useFormat();
  const { data } = useQuery(queryOf(OverlapDoc, { schoolId }));
  if (!data || data.overlap.length === 0) return null;
  return (
    <Section title={t.overlap} hint={t.overlapHint}>
      <Table
        caption={t.overlap}
        rows={data.overlap}
        rowKey={({ school }) => school.id}
        columns={[
          { key: 'school', title: t.school, render: ({ school }) => <School school={school} link /> },
          { key: 'same', title: t.sameCount, right: true, render: ({ same }) => format.number(same) },
          { key: 'near', title: t.nearCount, right: true, render: ({ near }) => format.number(near) },
        ]}
      />
    </Section>
  );
}
