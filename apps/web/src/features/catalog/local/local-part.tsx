import { LIMITS } from '@deelgenoot/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { useSession } from '../../../app/session.ts';
import { FillLocalPartDoc, RemoveLocalPartDoc, type MaterialQuery } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Row } from '../../../ui/section.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { Voice } from '../../../ui/text.tsx';
import { School } from '../../../ui/who.tsx';
import { Confirm } from '../confirm.tsx';
import { messages } from './messages.ts';

type Material = MaterialQuery['material'];
type Part = Material['localParts'][number];

/** What one school writes at a place. The draft stays on this device until it is saved. */
function FillForm({ part, schoolId, onDone }: { part: Part; schoolId: string; onDone: () => void }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const draft = useDraft(`local:${part.id}:${schoolId}`, part.fills.find(({ school }) => school.id === schoolId)?.text ?? '');
  const save = useMutation({
    mutationFn: () => request(FillLocalPartDoc, { localPartId: part.id, schoolId, text: draft.value.trim() === '' ? null : draft.value }),
    onSuccess: async () => {
      draft.clear();
      onDone();
      await queries.invalidateQueries();
    },
  });
  return (
    <div className="stack-s">
      <TextArea wide voice label={t.text(part.title)} maxLength={LIMITS.body} value={draft.value} onValue={draft.setValue} />
      <Actions>
        <Button small look="primary" busy={save.isPending && t.saving} onClick={() => save.mutate()}>
          {t.save}
        </Button>
        <Button small look="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
      </Actions>
      <ActionError error={save.error} />
    </div>
  );
}

/** One place: its title for everyone, and what the reader's own schools wrote. */
export function LocalPart({ material, part }: { material: Material; part: Part }) {
  const t = useT(messages);
  const { me } = useSession();
  const queries = useQueryClient();
  const [filling, setFilling] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { edit } = material.viewerCan;
  const schools = (me?.memberships ?? []).map(({ school }) => school).filter(({ id }) => id !== material.school.id || edit);
  const remove = async () => {
    await request(RemoveLocalPartDoc, { localPartId: part.id });
    await queries.invalidateQueries();
  };
  return (
    <Row>
      <h3>{part.title}</h3>
      {part.fills.map(({ text, school }) => (
        <div key={school.id}>
          {(me?.memberships.length ?? 0) > 1 && <School school={school} />}
          <Voice text={text} />
        </div>
      ))}
      {part.fills.length === 0 && <p className="quiet">{t.empty}</p>}
      {filling && <FillForm part={part} schoolId={filling} onDone={() => setFilling(null)} />}
      {asked && (
        <Confirm
          danger
          title={t.removeTitle}
          text={t.removeText}
          yes={t.removeYes}
          busyWord={t.removing}
          no={t.keep}
          onYes={remove}
          onNo={() => setAsked(false)}
        />
      )}
      {!filling && !asked && (schools.length > 0 || edit) && (
        <Actions>
          {schools.map(({ id, name }) => (
            <Button key={id} small icon="edit" onClick={() => setFilling(id)}>
              {schools.length > 1 ? t.fillFor(name) : part.fills.length > 0 ? t.change : t.fill}
            </Button>
          ))}
          {edit && (
            <Button small look="quiet" icon="trash" onClick={() => setAsked(true)}>
              {t.remove}
            </Button>
          )}
        </Actions>
      )}
    </Row>
  );
}
