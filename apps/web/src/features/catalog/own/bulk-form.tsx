import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { UpdateMaterialsDoc } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/chip.tsx';
import { Panel } from '../../../ui/section.tsx';
import { ActionError, Note } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { editMessages } from '../edit-messages.ts';
import { FitFields, LicenceField, MoreFields, WhoFields } from '../form-fields.tsx';
import { changesBetween, EMPTY_FORM, minutesOf } from '../material-form.ts';
import { inBatches } from './batches.ts';

const focus = (heading: HTMLElement | null) => heading?.focus();

/** Fills in the same for many at once. Only what is chosen here changes; the rest of each stays. */
export function BulkForm({ ids, schoolId, onDone }: { ids: readonly string[]; schoolId: string; onDone: () => void }) {
  const t = useT(editMessages);
  const queries = useQueryClient();
  const [form, setForm] = useState(EMPTY_FORM);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const input = changesBetween(EMPTY_FORM, form);
  const empty = Object.keys(input).length === 0;

  const save = async () => {
    setTried(true);
    if (empty || Number.isNaN(minutesOf(form.duration))) return;
    setBusy(true);
    setError(null);
    try {
      await inBatches(ids, (batch) => request(UpdateMaterialsDoc, { ids: batch, input }));
      toast({ text: t.bulkSaved(ids.length) });
      onDone();
    } catch (fault) {
      setError(fault);
      setBusy(false);
    } finally {
      // Also after a fault: the batches before it are saved.
      void queries.invalidateQueries();
    }
  };

  return (
    <Panel label={t.bulk(ids.length)}>
      <h3 tabIndex={-1} ref={focus}>
        {t.bulk(ids.length)}
      </h3>
      <p className="quiet">{t.bulkHint}</p>
      <WhoFields form={form} onForm={setForm} schoolId={schoolId} />
      <FitFields form={form} onForm={setForm} emptyForm={t.bulkUnchanged} />
      <Fold title={t.fields.licence}>
        <LicenceField form={form} onForm={setForm} />
      </Fold>
      <MoreFields form={form} onForm={setForm} />
      {tried && empty && (
        <Note tone="wait" status>
          <p>{t.bulkNothing}</p>
        </Note>
      )}
      <ActionError error={error} />
      <Actions>
        <Button look="primary" busy={busy && t.saving} onClick={() => void save()}>
          {t.bulkSave(ids.length)}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </Actions>
    </Panel>
  );
}
