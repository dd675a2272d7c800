import { useCodeText } from '../../../i18n/errors.ts';
import type { ImportItemsQuery } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Drop } from '../../../ui/chip.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Section } from '../../../ui/section.tsx';
import { Table } from '../../../ui/table.tsx';
import { messages } from './messages.ts';

export type Item = ImportItemsQuery['import']['items'][number];

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** A fault of the list is named after the file, its line and its column; a reader wants the first two. */
function useItemName(): (item: Item) => string {
  const t = useT(messages);
  return ({ name, details }) => {
    const { line } = record(details);
    return typeof line === 'number' ? t.line(name.replace(/:\d+:[^:]*$/, ''), String(line)) : name;
  };
}

/** What did not go in, each with its reason and what to do. */
export function Failed({ items }: { items: readonly Item[] }) {
  const t = useT(messages);
  const codeText = useCodeText();
  const nameOf = useItemName();
  const failed = items.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return null;
  return (
    <Section title={t.failed(failed.length)} hint={t.failedHint}>
      <Table
        cards
        caption={t.failed(failed.length)}
        rows={failed}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: t.name,
            width: '45%',
            render: (item) => (
              <span className="line">
                <Icon name="warn" />
                {nameOf(item)}
              </span>
            ),
          },
          { key: 'why', title: t.why, render: (item) => codeText(item.code ?? 'INTERNAL', record(item.details)) },
        ]}
      />
    </Section>
  );
}

/** Files that are in, though something the list said of them was left out. */
export function Remarks({ items }: { items: readonly Item[] }) {
  const t = useT(messages);
  const codeText = useCodeText();
  const remarked = items.flatMap((item) => {
    const { remarks } = record(item.details);
    return item.state === 'done' && Array.isArray(remarks) ? [{ item, remarks: remarks.map(record) }] : [];
  });
  if (remarked.length === 0) return null;
  return (
    <Drop title={t.remarks(remarked.length)} open>
      <ul className="stack-s plain-list">
        {remarked.map(({ item, remarks }) => (
          <li key={item.id}>
            <b>{item.name}</b>
            {remarks.map((remark, i) => (
              <p key={i}>{codeText(String(remark['code']), remark)}</p>
            ))}
          </li>
        ))}
      </ul>
    </Drop>
  );
}
