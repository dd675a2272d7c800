import '../catalog.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { SchoolStorageDoc, SetSchoolStorageDoc } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Panel } from '../../../ui/section.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages } from './messages.ts';

const GB = 1e9;
const MOST = 100_000;

/** Gigabytes that are meant; null for an empty field, undefined for what is no whole number. */
function gigabytesOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text.trim());
  return Number.isInteger(number) && number >= 0 && number <= MOST ? number : undefined;
}

function MaxForm({ schoolId }: { schoolId: string }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const { form, busy, faults, error } = useForm({
    fields: ['max'],
    check: () => ({ max: gigabytesOf(text) === undefined && t.wrong }),
    send: async () => {
      const max = gigabytesOf(text);
      await request(SetSchoolStorageDoc, { schoolId, maxBytes: max == null ? null : max * GB });
      toast({ text: t.saved });
      setText('');
      await queries.invalidateQueries({ queryKey: [SchoolStorageDoc.name] });
    },
  });
  return (
    <form className="stack-s" {...form}>
      <TextInput label={t.max} help={t.maxHelp} inputMode="numeric" value={text} onValue={setText} error={faults.max} />
      <FormError error={error} />
      <Actions>
        <Button small type="submit" busy={busy && t.busy}>
          {t.save}
        </Button>
      </Actions>
    </form>
  );
}

/** What a school stores and may store; for its managers, and for administrators, who set it. */
export function SchoolStorage({ slug, administer }: { slug: string; administer: boolean }) {
  const t = useT(messages);
  const format = useFormat();
  const { data } = useQuery(queryOf(SchoolStorageDoc, { slug }));
  const storage = data?.school.storage;
  if (!data || !storage) return null;
  const line = t.line(format.bytes(storage.used), format.bytes(storage.max));
  return (
    <Panel label={t.title}>
      <div className="stack-s">
        <p>
          <b>{t.title}</b>: {line}
        </p>
        <meter className="wide-meter" aria-label={t.title} min={0} max={Math.max(storage.max, 1)} high={storage.max * 0.9} value={storage.used}>
          {line}
        </meter>
        <p className="help">{t.text}</p>
        {administer && <MaxForm schoolId={data.school.id} />}
      </div>
    </Panel>
  );
}
