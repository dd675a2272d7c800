import type { ReactNode } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Table } from '../../../ui/table.tsx';
import { ActCell } from './act-cell.tsx';
import { messages } from './messages.ts';
import { MakersCell, SeenCell, UntilCell, WorkCell } from './row-cells.tsx';
import type { BoardRow } from './rows.ts';

/** Every work with the answers of its makers. */
export function BoardTable({
  rows,
  members,
  chosen,
  busy,
  onChosen,
  onRemind,
  onCancel,
  children,
}: {
  rows: readonly BoardRow[];
  /** How many schools take part. */
  members: number;
  chosen: ReadonlyMap<string, BoardRow>;
  /** The questions that are being reminded of. */
  busy: readonly string[];
  onChosen: (row: BoardRow, on: boolean) => void;
  onRemind: (ids: readonly string[]) => void;
  onCancel: (ids: readonly string[]) => void;
  /** The way to more rows. */
  children: ReactNode;
}) {
  const t = useT(messages);
  const { columns } = t;
  return (
    <>
      <Table<BoardRow>
        cards
        caption={t.caption}
        rows={rows}
        rowKey={({ material }) => material.id}
        columns={[
          {
            key: 'work',
            title: columns.work,
            width: '29%',
            render: (row) => <WorkCell row={row} chosen={chosen.has(row.material.id)} onChosen={(on) => onChosen(row, on)} />,
          },
          { key: 'makers', title: columns.makers, short: columns.makersShort, width: '29%', render: (row) => <MakersCell row={row} /> },
          { key: 'seen', title: columns.seen, short: columns.seenShort, render: (row) => <SeenCell row={row} members={members} /> },
          { key: 'until', title: columns.until, render: (row) => <UntilCell row={row} /> },
          { key: 'act', title: columns.act, render: (row) => <ActCell row={row} busy={busy} onRemind={onRemind} onCancel={onCancel} /> },
        ]}
      />
      {children}
    </>
  );
}
