import './catalog.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { queryOf, request } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { EditMaterialDoc, PublishMaterialsDoc, UpdateMaterialDoc, type EditableMaterialFragment } from '../../gql/catalog.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { SavedNote } from '../../ui/saved-note.tsx';
import { Section } from '../../ui/section.tsx';
import { ActionError, Empty, Note } from '../../ui/state.tsx';
import { toast } from '../../ui/toast.tsx';
import { editMessages } from './edit-messages.ts';
import { DoubtedMakers } from './doubted-makers.tsx';
import { FitFields, LicenceField, MoreFields, WhatFields, WhoFields } from './form-fields.tsx';
import { changesBetween, formOf, minutesOf } from './material-form.ts';

const route = getRouteApi('/materiaal/$materialId/bewerken');

function EditForm({ material }: { material: EditableMaterialFragment }) {
  const t = useT(editMessages);
  const queries = useQueryClient();
  const router = useRouter();
  const [before] = useState(() => formOf(material));
  const draft = useDraft(`material:${material.id}`, before);
  const [found] = useState(draft.savedAt !== null);
  const [busy, setBusy] = useState<'save' | 'publish' | null>(null);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { value: form, setValue: onForm } = draft;
  const address = `/materiaal/${material.id}`;
  const isDraft = material.status === 'DRAFT';

  const save = async (publish: boolean) => {
    setTried(true);
    if (form.title.trim() === '' || Number.isNaN(minutesOf(form.duration))) return;
    setBusy(publish ? 'publish' : 'save');
    setError(null);
    try {
      const input = changesBetween(before, form);
      if (Object.keys(input).length > 0) await request(UpdateMaterialDoc, { id: material.id, input });
      if (publish) await request(PublishMaterialsDoc, { ids: [material.id] });
      draft.clear();
      void queries.invalidateQueries();
      toast({ text: publish ? t.savedPublished : t.saved });
      router.history.push(address);
    } catch (fault) {
      setError(fault);
      setBusy(null);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };

  const isShared = material.makers.some(({ consentState }) => consentState === 'GRANTED');
  const isNew = form.makers.some(({ id }) => !material.makers.some(({ person }) => person?.id === id));
  return (
    <form className="edit stack-l" onSubmit={submit} noValidate>
      {found && draft.savedAt !== null && (
        <Note
          tone="info"
          icon="edit"
          title={t.unsaved}
          actions={
            <Button small onClick={draft.clear}>
              {t.discard}
            </Button>
          }
        >
          <p>
            {t.unsavedText} <SavedNote at={draft.savedAt} />
          </p>
        </Note>
      )}
      <Section title={t.what}>
        <WhatFields form={form} onForm={onForm} tried={tried} />
      </Section>
      <Section title={t.who}>
        <WhoFields form={form} onForm={onForm} schoolId={material.school.id} />
        {isShared && isNew && (
          <Note tone="info" title={t.newMaker}>
            <p>{t.newMakerText}</p>
          </Note>
        )}
        {material.viewerCan.askConsent && <DoubtedMakers materialId={material.id} makers={material.makers} />}
      </Section>
      <Section title={t.forWhom}>
        <FitFields form={form} onForm={onForm} />
      </Section>
      <Section title={t.fields.licence}>
        <LicenceField form={form} onForm={onForm} />
      </Section>
      <Section title={t.more} hint={t.moreHint}>
        <MoreFields form={form} onForm={onForm} />
      </Section>
      <div className="savebar stack-s">
        <ActionError error={error} />
        <Actions>
          {isDraft && (
            <Button look="primary" busy={busy === 'publish' && t.saving} notNow={form.makers.length === 0 && t.notPublishable} onClick={() => void save(true)}>
              {t.savePublish}
            </Button>
          )}
          <Button type="submit" look={isDraft ? 'plain' : 'primary'} busy={busy === 'save' && t.saving}>
            {t.save}
          </Button>
          <LinkButton to={address as string} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
        {draft.savedAt !== null && (
          <p className="meta">
            <SavedNote at={draft.savedAt} />
          </p>
        )}
      </div>
    </form>
  );
}

/** Everything one can say about a material. What is typed stays on this device until it is saved. */
export function EditPage() {
  const t = useT(editMessages);
  const { materialId: id } = route.useParams();
  const query = useQuery(queryOf(EditMaterialDoc, { id }));
  return (
    <Loaded query={query} page>
      {({ material }) => (
        <>
          <PageHead title={t.title(material.title)} lead={t.lead} />
          {material.viewerCan.edit ? (
            <EditForm key={material.id} material={material} />
          ) : (
            <Empty level={2} title={t.notYours} action={<LinkButton to={`/materiaal/${id}` as string}>{t.back}</LinkButton>}>
              {t.notYoursText}
            </Empty>
          )}
        </>
      )}
    </Loaded>
  );
}
