import type { ReactNode } from 'react';

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  /** A shorter title for the cards of a phone. */
  readonly short?: string;
  readonly render: (row: R) => ReactNode;
  /** Numbers stand at the right. */
  readonly right?: boolean;
  /** Part of the width, as "30%". */
  readonly width?: string;
}

/**
 * A table; its first column names the row. With `cards` each row becomes a card on a phone, otherwise the table scrolls
 * in its own box.
 */
export function Table<R>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  cards = false,
}: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  cards?: boolean;
}) {
  const align = (column: Column<R>) => (column.right ? 'r' : undefined);
  const table = (
    <table className={cards ? 'tbl tbl-cards' : 'tbl'}>
      <caption className={showCaption ? undefined : 'vh'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={align(column)} style={column.width ? { width: column.width } : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, i) =>
              i === 0 ? (
                <th key={column.key} scope="row">
                  {column.render(row)}
                </th>
              ) : (
                <td key={column.key} className={align(column)} data-l={column.short ?? column.title}>
                  {column.render(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable with the keyboard
  return cards ? (
    table
  ) : (
    <section className="tbl-box" tabIndex={0} aria-label={caption}>
      {table}
    </section>
  );
}

/** What each maker answered, in one cell. */
export const Answers = ({ children }: { children: ReactNode }) => <ul className="ans">{children}</ul>;
