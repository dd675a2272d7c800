import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { ImportSchoolsDoc, SchoolsDoc } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { CsvForm } from '../csv-form.tsx';
import { messages } from '../messages.ts';
import { SchoolForm } from './school-form.tsx';

/** What an administrator does with the list as a whole: add a school, or read in a list of them. */
export function AdminTools() {
  const t = useT(messages);
  const queries = useQueryClient();
  const [open, setOpen] = useState<'new' | 'import' | null>(null);
  const close = () => setOpen(null);
  const importList = async (csv: string) => {
    const { importSchools } = await request(ImportSchoolsDoc, { csv });
    await queries.invalidateQueries({ queryKey: [SchoolsDoc.name] });
    return importSchools;
  };
  return (
    <>
      <Actions>
        <Button look="primary" icon="plus" onClick={() => setOpen('new')}>
          {t.schools.add}
        </Button>
        <Button icon="upload" onClick={() => setOpen('import')}>
          {t.schools.import}
        </Button>
      </Actions>
      {open === 'new' && (
        <Dialog open onClose={close} title={t.form.newTitle}>
          <SchoolForm onDone={close} />
        </Dialog>
      )}
      {open === 'import' && (
        <Dialog open wide onClose={close} title={t.import.title}>
          <CsvForm
            name="import-schools"
            help={t.import.lead}
            sample={'name;type;city;lat;lon'}
            send={importList}
            sendWord={t.import.send}
            busyWord={t.import.busy}
            doneTitle={t.import.written}
          />
        </Dialog>
      )}
    </>
  );
}
