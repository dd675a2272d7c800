import { LIMITS } from '@deelgenoot/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { request } from '../../../app/api.ts';
import { useSession } from '../../../app/session.ts';
import { AddLocalPartDoc, type MaterialQuery } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/chip.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { LocalPart } from './local-part.tsx';
import { messages } from './messages.ts';

type Material = MaterialQuery['material'];

function AddPart({ materialId }: { materialId: string }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const add = useMutation({
    mutationFn: () => request(AddLocalPartDoc, { materialId, title }),
    onSuccess: async () => {
      setTitle('');
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') add.mutate();
  };
  return (
    <Fold title={t.add}>
      <form className="stack-s" onSubmit={submit}>
        <TextInput wide label={t.addLabel} help={t.addHelp} maxLength={LIMITS.title} value={title} onValue={setTitle} />
        <Actions>
          <Button small type="submit" icon="plus" busy={add.isPending && t.adding}>
            {t.add}
          </Button>
        </Actions>
        <ActionError error={add.error} />
      </form>
    </Fold>
  );
}

/** What each school fills in for itself, and that there is more at the school of the work; nothing when there is neither. */
export function LocalSection({ material }: { material: Material }) {
  const t = useT(messages);
  const { me } = useSession();
  const { edit } = material.viewerCan;
  const home = me?.memberships.some(({ school }) => school.id === material.school.id) ?? false;
  const hidden = home ? 0 : material.localFileCount;
  if (material.localParts.length === 0 && hidden === 0 && !edit) return null;
  return (
    <Section title={t.title} hint={t.hint}>
      <div className="stack">
        {hidden > 0 && <p className="quiet">{t.files(hidden)}</p>}
        {material.localParts.length > 0 && (
          <Rows>
            {material.localParts.map((part) => (
              <LocalPart key={part.id} material={material} part={part} />
            ))}
          </Rows>
        )}
        {edit && <AddPart materialId={material.id} />}
      </div>
    </Section>
  );
}
