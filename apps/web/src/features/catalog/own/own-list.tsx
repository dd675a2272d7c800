import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { PublishMaterialsDoc, type OwnMaterialFragment } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/options.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { inBatches } from './batches.ts';
import { BulkForm } from './bulk-form.tsx';
import { messages } from './messages.ts';
import { OwnRow } from './own-row.tsx';

const ids = (materials: readonly OwnMaterialFragment[]) => materials.map(({ id }) => id);

/** The bar above the list: choose, fill in, put online, ask consent. */
function Toolbar({
  all,
  chosen,
  onChosen,
  onFill,
  onPublish,
  busy,
}: {
  all: readonly OwnMaterialFragment[];
  chosen: readonly OwnMaterialFragment[];
  onChosen: (ids: readonly string[]) => void;
  onFill: () => void;
  onPublish: (ids: string[]) => void;
  busy: boolean;
}) {
  const t = useT(messages);
  const toPublish = chosen.filter(({ viewerCan }) => viewerCan.publish);
  const toAsk = chosen.filter(({ viewerCan, status }) => viewerCan.askConsent && status === 'PUBLISHED');
  const none = chosen.length === 0 && t.chooseFirst;
  const hasDrafts = all.some(({ status }) => status === 'DRAFT');
  const mayAsk = all.some(({ viewerCan }) => viewerCan.askConsent);
  return (
    <div className="toolbar own-bar">
      <Checkbox strong checked={chosen.length === all.length && all.length > 0} onChecked={(on) => onChosen(on ? ids(all) : [])}>
        {t.selectAll(all.length)}
      </Checkbox>
      <output className="meta">{t.chosen(chosen.length)}</output>
      <div className="acts">
        <Button small icon="edit" notNow={none} onClick={onFill}>
          {t.fill}
        </Button>
        {chosen.length > 0 && hasDrafts && (
          <Button small icon="eye" busy={busy && t.publishing} notNow={toPublish.length === 0 && t.noneToPublish} onClick={() => onPublish(ids(toPublish))}>
            {t.publish(toPublish.length)}
          </Button>
        )}
        {mayAsk && toAsk.length > 0 && (
          <LinkButton small icon="question" to={'/toestemming/vragen' as string} search={{ ids: ids(toAsk) } as never}>
            {t.ask(toAsk.length)}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** Own materials with what can be done to many at once. */
export function OwnList({ materials }: { materials: readonly OwnMaterialFragment[] }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const [filling, setFilling] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const chosen = materials.filter(({ id }) => chosenIds.includes(id));
  const schoolId = chosen[0]?.school.id;

  const publish = async (which: string[]) => {
    setBusy(true);
    setError(null);
    const left = chosen.filter((one) => one.status === 'DRAFT' && !which.includes(one.id)).length;
    try {
      await inBatches(which, (batch) => request(PublishMaterialsDoc, { ids: batch }));
      toast({ text: [t.published(which.length), left > 0 && t.leftDraft(left)].filter(Boolean).join(' ') });
      setChosenIds([]);
    } catch (fault) {
      setError(fault);
    } finally {
      await queries.invalidateQueries();
      setBusy(false);
    }
  };

  return (
    <div className="stack">
      <Toolbar all={materials} chosen={chosen} onChosen={setChosenIds} onFill={() => setFilling(true)} onPublish={(which) => void publish(which)} busy={busy} />
      <ActionError error={error} />
      {filling && schoolId && <BulkForm ids={ids(chosen.filter(({ viewerCan }) => viewerCan.edit))} schoolId={schoolId} onDone={() => setFilling(false)} />}
      <ul className="rows" aria-label={t.list}>
        {materials.map((material) => (
          <OwnRow
            key={material.id}
            material={material}
            chosen={chosenIds.includes(material.id)}
            onChosen={(on) => setChosenIds((now) => (on ? [...now, material.id] : now.filter((id) => id !== material.id)))}
          />
        ))}
      </ul>
    </div>
  );
}
