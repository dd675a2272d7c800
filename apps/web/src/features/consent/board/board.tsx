import { useState } from 'react';
import { useLanguage, useT } from '../../../i18n/language.ts';
import { AnchorButton, Button, LinkButton } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Checkbox } from '../../../ui/options.tsx';
import { ActionError, Empty, Pager } from '../../../ui/state.tsx';
import { Confirm } from '../confirm.tsx';
import { useMemberSchools } from '../terms/schools.ts';
import { MAX_CHOSEN } from '../ask/ask-link.ts';
import { BoardTable } from './board-table.tsx';
import { messages } from './messages.ts';
import { type BoardQuestion, csvOf, type Narrowing } from './narrow.ts';
import { NarrowFields } from './narrow-fields.tsx';
import type { BoardFilter, BoardRow, BoardSummary } from './rows.ts';
import { SelectionBar } from './selection-bar.tsx';
import { BoardTiles } from './tiles.tsx';
import { useCollect } from './use-board.ts';
import { useFollowUp } from './use-follow-up.ts';

const NONE: readonly string[] = [];

/** Numbers that filter, a search, the table, and what can be done with what is chosen. */
export function Board({
  school,
  summary,
  rows,
  total,
  question,
  more,
  filter,
  onFilter,
  narrowing,
  onNarrowing,
  text,
  onText,
  onReset,
}: {
  school: { readonly id: string; readonly slug: string };
  summary: BoardSummary;
  /** The first that the filter lets through. */
  rows: readonly BoardRow[];
  /** How many it lets through. */
  total: number;
  /** What the server was asked for them. */
  question: BoardQuestion;
  more: { readonly hasMore: boolean; readonly busy: boolean; readonly onMore: () => void };
  filter: BoardFilter | null;
  onFilter: (filter: BoardFilter | null) => void;
  narrowing: Narrowing;
  onNarrowing: (narrowing: Narrowing) => void;
  text: string;
  onText: (text: string) => void;
  /** No filter, no words. */
  onReset: () => void;
}) {
  const t = useT(messages);
  const members = useMemberSchools();
  const { language } = useLanguage();
  const { remind, cancel } = useFollowUp();
  const [chosen, setChosen] = useState<ReadonlyMap<string, BoardRow>>(new Map());
  const [cancelling, setCancelling] = useState<readonly string[] | null>(null);
  const choose = (some: readonly BoardRow[]) => setChosen((now) => new Map([...now, ...some.map((row) => [row.material.id, row] as const)]));
  const leave = (some: readonly BoardRow[]) => setChosen((now) => new Map([...now].filter(([id]) => !some.some(({ material }) => material.id === id))));
  const collect = useCollect(MAX_CHOSEN, choose);
  const onScreen = new Map(rows.map((row) => [row.material.id, row]));
  // As they are now, as far as they are on screen.
  const chosenRows = [...chosen].map(([id, row]) => onScreen.get(id) ?? row);
  const all = Math.min(total, MAX_CHOSEN);
  const allAreHere = rows.length >= all;
  const chooseAll = () => (allAreHere ? choose(rows.slice(0, all)) : collect.mutate(question));
  if (summary.total === 0)
    return (
      <Empty
        drawing
        level={2}
        title={t.none}
        action={
          <LinkButton look="primary" to={'/importeren' as string}>
            {t.import}
          </LinkButton>
        }
      >
        {t.noneText}
      </Empty>
    );
  return (
    <div className="stack">
      <BoardTiles summary={summary} filter={filter} onFilter={onFilter} />
      <div className="consent-tools">
        <TextInput label={t.search} type="search" value={text} onValue={onText} />
        <LinkButton small icon="lock" to={`/toestemming/vrijgave?school=${school.slug}` as string}>
          {t.clearAll}
        </LinkButton>
        <AnchorButton small icon="download" href={csvOf(question, language)}>
          {t.csv}
        </AnchorButton>
      </div>
      <NarrowFields schoolId={school.id} value={narrowing} onValue={onNarrowing} />
      <div className="spread">
        <Checkbox
          checked={rows.length > 0 && allAreHere && rows.slice(0, all).every(({ material }) => chosen.has(material.id))}
          disabled={rows.length === 0 || collect.isPending}
          onChecked={(on) => (on ? chooseAll() : leave(rows))}
        >
          {t.pickAll(all)}
        </Checkbox>
        <output className="meta">{t.shown(total, summary.total)}</output>
      </div>
      {chosenRows.length > 0 && (
        <SelectionBar
          rows={chosenRows}
          busy={remind.isPending}
          onRemind={(ids) => remind.mutate(ids)}
          onCancel={setCancelling}
          onClear={() => setChosen(new Map())}
        />
      )}
      <ActionError error={remind.error ?? cancel.error ?? collect.error} />
      {rows.length === 0 ? (
        <Empty title={t.noneShown} action={<Button onClick={onReset}>{t.all}</Button>} />
      ) : (
        <BoardTable
          rows={rows}
          members={members.data?.length ?? 0}
          chosen={chosen}
          busy={remind.isPending ? remind.variables : NONE}
          onChosen={(row, on) => (on ? choose([row]) : leave([row]))}
          onRemind={(ids) => remind.mutate(ids)}
          onCancel={setCancelling}
        >
          <Pager {...more} />
        </BoardTable>
      )}
      <p className="meta">{t.note}</p>
      {cancelling && (
        <Confirm
          title={t.cancelTitle(cancelling.length)}
          text={t.cancelText}
          yes={t.cancelYes}
          no={t.cancelNo}
          busy={cancel.isPending && t.busy}
          error={cancel.error}
          onYes={() => cancel.mutate(cancelling, { onSuccess: () => setCancelling(null) })}
          onNo={() => setCancelling(null)}
        />
      )}
    </div>
  );
}
