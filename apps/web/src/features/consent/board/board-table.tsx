import { useState } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Pager } from '../../../ui/state.tsx';
import { Table } from '../../../ui/table.tsx';
import { ActCell } from './act-cell.tsx';
import { messages } from './messages.ts';
import { MakersCell, SeenCell, UntilCell, WorkCell } from './row-cells.tsx';
import type { BoardRow } from './rows.ts';

/** Rows at a time; nobody reads four hundred. */
const SHOWN = 50;

/** Every work with the answers of its makers. */
export function BoardTable({
  rows,
  members,
  chosen,
  busy,
  onChosen,
  onRemind,
  onCancel,
}: {
  rows: readonly BoardRow[];
  /** How many schools take part. */
  members: number;
  chosen: ReadonlySet<string>;
  /** The questions that are being reminded of. */
  busy: readonly string[];
  onChosen: (id: string, on: boolean) => void;
  onRemind: (ids: readonly string[]) => void;
  onCancel: (ids: readonly string[]) => void;
}) {
  const t = useT(messages);
  const [count, setCount] = useState(SHOWN);
  const { columns } = t;
  return (
    <>
      <Table<BoardRow>
        cards
        caption={t.caption}
        rows={rows.slice(0, count)}
        rowKey={({ material }) => material.id}
        columns={[
          {
            key: 'work',
            title: columns.work,
            width: '29%',
            render: (row) => <WorkCell row={row} chosen={chosen.has(row.material.id)} onChosen={(on) => onChosen(row.material.id, on)} />,
          },
          { key: 'makers', title: columns.makers, short: columns.makersShort, width: '29%', render: (row) => <MakersCell row={row} /> },
          { key: 'seen', title: columns.seen, short: columns.seenShort, render: (row) => <SeenCell row={row} members={members} /> },
          { key: 'until', title: columns.until, render: (row) => <UntilCell row={row} /> },
          { key: 'act', title: columns.act, render: (row) => <ActCell row={row} busy={busy} onRemind={onRemind} onCancel={onCancel} /> },
        ]}
      />
      <Pager hasMore={rows.length > count} busy={false} onMore={() => setCount(count + SHOWN)} />
    </>
  );
}
