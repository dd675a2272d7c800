import { useCodeText } from '../../../i18n/errors.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { AnchorButton } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { Empty } from '../../../ui/state.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateText } from '../../../ui/text.tsx';
import type { Export } from './export-page.tsx';
import { messages } from './messages.ts';

function State({ one }: { one: Export }) {
  const t = useT(messages);
  const codeText = useCodeText();
  if (one.state === 'FAILED') return codeText(one.code ?? 'INTERNAL', {});
  return (
    <div>
      {t.states[one.state]}
      {one.url && one.expiresAt && (
        <p className="meta">
          {t.until} <DateText at={one.expiresAt} />
        </p>
      )}
    </div>
  );
}

/** What was made lately, and how long it can be had. */
export function ExportList({ exports }: { exports: readonly Export[] }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <Section title={t.list}>
      {exports.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <Table
          cards
          caption={t.list}
          rows={exports}
          rowKey={({ id }) => id}
          columns={[
            { key: 'made', title: t.columns.made, render: ({ madeAt, createdAt }) => <DateText at={madeAt ?? createdAt} as="moment" /> },
            {
              key: 'holds',
              title: t.columns.holds,
              render: ({ counts, size }) => (counts ? t.holds(counts.works, counts.files, format.bytes(size ?? 0)) : null),
            },
            { key: 'state', title: t.columns.state, render: (one) => <State one={one} /> },
            {
              key: 'get',
              title: t.columns.get,
              render: ({ url, madeAt }) =>
                url && (
                  <AnchorButton small icon="download" href={url} download aria-label={t.downloadOf(format.moment(madeAt ?? ''))}>
                    {t.download}
                  </AnchorButton>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
