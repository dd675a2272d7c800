import { useId, useState, type ChangeEvent } from 'react';
import { useDraft } from '../../app/drafts.ts';
import { Done, FormError, useForm } from '../../app/form.tsx';
import type { InviteManyMutation } from '../../gql/schools.ts';
import { useCodeText } from '../../i18n/errors.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { SavedNote } from '../../ui/saved-note.tsx';
import { Table } from '../../ui/table.tsx';
import { messages } from './messages.ts';
import { readCsvFile } from './read-csv-file.ts';

type Report = InviteManyMutation['inviteMany'];

/** Which lines of a list went wrong, each with what to do. */
function Faults({ faults }: { faults: Report['faults'] }) {
  const t = useT(messages).csv;
  const text = useCodeText();
  if (faults.length === 0) return null;
  const why = ({ code, value }: Report['faults'][number]) => (code === 'EMAIL_TAKEN' ? t.twice : text(code, { value, field: value }));
  return (
    <>
      <p>
        <b>{t.faults(faults.length)}</b> {t.faultsHint}
      </p>
      <Table
        caption={t.faults(faults.length)}
        rows={faults}
        rowKey={(fault) => `${fault.line}:${fault.code}`}
        columns={[
          { key: 'line', title: t.line, render: (fault) => fault.line },
          { key: 'value', title: t.value, render: (fault) => fault.value ?? '' },
          { key: 'why', title: t.why, render: why },
        ]}
      />
    </>
  );
}

/** A list from a file or pasted, and what came of each line. The list stays on this device until it is sent. */
export function CsvForm({
  name,
  help,
  sample,
  send,
  sendWord,
  busyWord,
  doneTitle,
}: {
  name: string;
  help: string;
  sample: string;
  send: (csv: string) => Promise<Report>;
  sendWord: string;
  busyWord: string;
  doneTitle: (n: number) => string;
}) {
  const t = useT(messages).csv;
  const file = useId();
  const csv = useDraft(name, '');
  const [report, setReport] = useState<Report | null>(null);
  const { form, busy, faults, error } = useForm({
    fields: ['csv'],
    check: () => ({ csv: csv.value.trim() === '' && t.missing }),
    about: { MANIFEST_UNREADABLE: 'csv', MANIFEST_COLUMN: 'csv', TOO_MANY_ITEMS: 'csv', QUERY_TOO_LARGE: 'csv' },
    words: { MANIFEST_UNREADABLE: t.unreadable, MANIFEST_COLUMN: t.column(sample.split(';')[0] ?? ''), QUERY_TOO_LARGE: t.tooMany },
    send: async () => {
      setReport(await send(csv.value));
      csv.clear();
    },
  });
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (chosen) csv.setValue(await readCsvFile(chosen));
  };
  if (report) {
    return (
      <Done
        title={doneTitle(report.invited)}
        actions={
          <Button small onClick={() => setReport(null)}>
            {t.done}
          </Button>
        }
      >
        <Faults faults={report.faults} />
      </Done>
    );
  }
  return (
    <form className="form" {...form}>
      <div className="field">
        <label htmlFor={file}>{t.file}</label>
        <p className="help" id={`${file}-h`}>
          {t.fileHelp}
        </p>
        <input
          className="input"
          id={file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby={`${file}-h`}
          onChange={(event) => void choose(event)}
        />
      </div>
      <TextArea
        label={t.text}
        help={help}
        rows={6}
        spellCheck={false}
        placeholder={sample}
        error={faults.csv}
        value={csv.value}
        onValue={csv.setValue}
        note={csv.savedAt !== null && csv.value !== '' && <SavedNote at={csv.savedAt} />}
      />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && busyWord}>
          {sendWord}
        </Button>
      </Actions>
    </form>
  );
}
