import { LIMITS } from '@deelgenoot/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { DropRevisionDoc, PublishRevisionDoc, type RevisionQuery, type VersionsQuery } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Checkbox } from '../../../ui/options.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Picked } from '../material-form.ts';
import { MakersField } from '../pick-fields.tsx';
import { Comparison } from './comparison.tsx';
import { messages } from './messages.ts';

interface Form {
  readonly title: string;
  readonly note: string;
  readonly minor: boolean;
  readonly makers: readonly Picked[];
}

/** What changes, and what its maker says of it. */
export function PublishForm({ revision, material, onDone }: { revision: RevisionQuery['revision']; material: VersionsQuery['material']; onDone: () => void }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const [before] = useState<Form>(() => ({
    title: material.title,
    note: '',
    minor: false,
    makers: material.makers.flatMap(({ person }) => (person ? { id: person.id, name: person.name } : [])),
  }));
  const draft = useDraft(`revision:${revision.id}`, before);
  const { value: form, setValue: onForm } = draft;
  const sameMakers = form.makers.length === before.makers.length && form.makers.every(({ id }) => before.makers.some((one) => one.id === id));
  const mayBeMinor = revision.mayBeMinor && sameMakers;
  const publish = useMutation({
    mutationFn: async () => {
      await request(PublishRevisionDoc, {
        id: revision.id,
        input: { title: form.title, note: form.note, minor: form.minor && mayBeMinor, makerIds: sameMakers ? null : form.makers.map(({ id }) => id) },
      });
      draft.clear();
      toast({ text: t.published });
      onDone();
      await queries.invalidateQueries();
    },
  });
  const drop = useMutation({
    mutationFn: async () => {
      await request(DropRevisionDoc, { id: revision.id });
      draft.clear();
      onDone();
    },
  });
  return (
    <div className="stack">
      <h3>{t.check}</h3>
      {revision.comparison && <Comparison comparison={revision.comparison} lang={material.language} />}
      <TextInput wide label={t.titleLabel} maxLength={LIMITS.title} value={form.title} onValue={(title) => onForm({ ...form, title })} />
      <MakersField schoolId={material.school.id} makers={form.makers} onMakers={(makers) => onForm({ ...form, makers })} />
      <TextInput wide label={t.note} help={t.noteHelp} maxLength={LIMITS.short} value={form.note} onValue={(note) => onForm({ ...form, note })} />
      <div className="stack-s">
        <Checkbox strong checked={form.minor && mayBeMinor} disabled={!mayBeMinor} onChecked={(minor) => onForm({ ...form, minor })}>
          {t.minorLabel}
        </Checkbox>
        <p className="help">{mayBeMinor ? t.minorText : t.minorNot}</p>
      </div>
      <ActionError error={publish.error ?? drop.error} />
      <Actions>
        <Button look="primary" busy={publish.isPending && t.publishing} onClick={() => publish.mutate()}>
          {t.publish}
        </Button>
        <Button look="quiet" icon="trash" onClick={() => drop.mutate()}>
          {t.drop}
        </Button>
      </Actions>
    </div>
  );
}
