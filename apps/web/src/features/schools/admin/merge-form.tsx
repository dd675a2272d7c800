import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { Loaded } from '../../../app/loaded.tsx';
import { MergeSchoolDoc, SchoolPageDoc, SchoolsDoc } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages } from '../messages.ts';
import type { ListedSchool } from '../schools-page.tsx';

/** Two schools become one: chooses the one that stays. */
export function MergeForm({ school, onDone }: { school: ListedSchool; onDone: () => void }) {
  const t = useT(messages).merge;
  const queries = useQueryClient();
  const members = useQuery(queryOf(SchoolsDoc, { status: 'MEMBER', first: 100 }));
  const [into, setInto] = useState('');
  const { form, busy, faults, error } = useForm({
    fields: ['into'],
    check: () => ({ into: into === '' && t.missing }),
    send: async () => {
      const { mergeSchool } = await request(MergeSchoolDoc, { id: school.id, into });
      toast({ text: t.done(school.name, mergeSchool.name) });
      onDone();
      await Promise.all([SchoolsDoc, SchoolPageDoc].map(({ name }) => queries.invalidateQueries({ queryKey: [name] })));
    },
  });
  return (
    <Loaded query={members}>
      {({ schools }) => (
        <form className="form" {...form}>
          <p>{t.text(school.name)}</p>
          <Select
            label={t.into}
            placeholder={t.choose}
            value={into}
            onValue={setInto}
            error={faults.into}
            options={schools.nodes.filter(({ id }) => id !== school.id).map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
          />
          <p>{t.final}</p>
          <FormError error={error} />
          <Actions>
            <Button type="submit" look="danger" busy={busy && t.busy}>
              {t.send}
            </Button>
          </Actions>
        </form>
      )}
    </Loaded>
  );
}
