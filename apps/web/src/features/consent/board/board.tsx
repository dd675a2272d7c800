import { useState } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Checkbox } from '../../../ui/options.tsx';
import { ActionError, Empty } from '../../../ui/state.tsx';
import { Confirm } from '../confirm.tsx';
import { useMemberSchools } from '../terms/schools.ts';
import { BoardTable } from './board-table.tsx';
import { messages } from './messages.ts';
import { narrowed, type Narrowing } from './narrow.ts';
import { NarrowFields } from './narrow-fields.tsx';
import { type BoardFilter, type BoardRow, type BoardSummary, filterRows } from './rows.ts';
import { SelectionBar } from './selection-bar.tsx';
import { BoardTiles } from './tiles.tsx';
import { useCsv } from './use-csv.ts';
import { useFollowUp } from './use-follow-up.ts';

const NONE: readonly string[] = [];

/** Numbers that filter, a search, the table, and what can be done with what is chosen. */
export function Board({
  school,
  summary,
  rows,
  complete,
  filter,
  onFilter,
  narrowing,
  onNarrowing,
  text,
  onText,
  onReset,
}: {
  school: { readonly slug: string };
  summary: BoardSummary;
  rows: readonly BoardRow[];
  /** False while more pages are coming. */
  complete: boolean;
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
  const csv = useCsv();
  const { remind, cancel } = useFollowUp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [cancelling, setCancelling] = useState<readonly string[] | null>(null);
  const shown = narrowed(filterRows(rows, filter, text), narrowing);
  const chosenRows = rows.filter(({ material }) => chosen.has(material.id));
  const choose = (ids: readonly string[], on: boolean) => setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  const shownIds = shown.map(({ material }) => material.id);
  if (rows.length === 0 && complete)
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
        <Button small icon="download" onClick={() => csv(shown, school.slug)}>
          {t.csv}
        </Button>
      </div>
      <NarrowFields rows={rows} value={narrowing} onValue={onNarrowing} />
      <div className="spread">
        <Checkbox
          checked={shownIds.length > 0 && shownIds.every((id) => chosen.has(id))}
          disabled={shownIds.length === 0}
          onChecked={(on) => choose(shownIds, on)}
        >
          {t.pickAll(shown.length)}
        </Checkbox>
        <output className="meta">{complete ? t.shown(shown.length, summary.total) : t.loadingMore(rows.length)}</output>
      </div>
      {chosenRows.length > 0 && (
        <SelectionBar
          rows={chosenRows}
          busy={remind.isPending}
          onRemind={(ids) => remind.mutate(ids)}
          onCancel={setCancelling}
          onClear={() => setChosen(new Set())}
        />
      )}
      <ActionError error={remind.error ?? cancel.error} />
      {shown.length === 0 ? (
        <Empty title={t.noneShown} action={<Button onClick={onReset}>{t.all}</Button>} />
      ) : (
        <BoardTable
          rows={shown}
          members={members.data?.length ?? 0}
          chosen={chosen}
          busy={remind.isPending ? remind.variables : NONE}
          onChosen={(id, on) => choose([id], on)}
          onRemind={(ids) => remind.mutate(ids)}
          onCancel={setCancelling}
        />
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
