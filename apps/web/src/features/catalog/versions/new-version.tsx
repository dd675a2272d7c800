import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { StartRevisionDoc, RevisionDoc, type VersionsQuery } from '../../../gql/catalog.ts';
import { useCodeText } from '../../../i18n/errors.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/options.tsx';
import { Section } from '../../../ui/section.tsx';
import { ActionError, Note, Skeleton } from '../../../ui/state.tsx';
import { DropZone } from '../import/drop-zone.tsx';
import { uploadId } from '../import/upload-queue.ts';
import { UploadsPanel } from '../import/uploads-panel.tsx';
import { useUploads } from '../import/use-uploads.ts';
import { messages } from './messages.ts';
import { PublishForm } from './publish-form.tsx';

type Material = VersionsQuery['material'];

/** Only for when the live connection is away. */
const LOOK_AGAIN = 3_000;

/** Which files stay, and which come. */
function Choose({ material, personId, onStarted }: { material: Material; personId: string; onStarted: (id: string) => void }) {
  const t = useT(messages);
  const { queue, state } = useUploads(`${personId}:${material.id}`);
  const several = material.files.length > 1;
  const [kept, setKept] = useState<readonly string[]>(several ? material.files.map(({ id }) => id) : []);
  const { mutate: begin, error } = useMutation({
    mutationFn: async () => {
      const arrived = queue.take();
      if (!arrived) return;
      await start(arrived.map(uploadId));
    },
    onError: () => queue.putBack(),
  });
  const start = async (uploadIds: string[]) => {
    const { startRevision } = await request(StartRevisionDoc, { materialId: material.id, uploadIds, keepFileIds: kept });
    queue.clear();
    onStarted(startRevision.id);
  };
  const { phase } = state;
  useEffect(() => {
    if (phase === 'sent') begin();
  }, [phase, begin]);
  const toggle = (id: string, on: boolean) => setKept((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  const withoutSome = useMutation({ mutationFn: () => start([]) });
  return (
    <div className="stack">
      <fieldset className="stack-s">
        <legend className="label">{t.keepFiles}</legend>
        <p className="help">{t.addFiles}</p>
        {material.files.map(({ id, name }) => (
          <Checkbox key={id} checked={kept.includes(id)} onChecked={(on) => toggle(id, on)}>
            {name}
          </Checkbox>
        ))}
      </fieldset>
      {(phase === 'choosing' || phase === 'stuck') && <DropZone first={state.items.length === 0} onFiles={(files) => queue.add(files)} />}
      <UploadsPanel queue={queue} state={state} />
      {state.items.length === 0 && kept.length > 0 && kept.length < material.files.length && (
        <Actions>
          <Button busy={withoutSome.isPending && t.reading} onClick={() => withoutSome.mutate()}>
            {t.withoutFiles}
          </Button>
        </Actions>
      )}
      <ActionError error={error ?? withoutSome.error} />
    </div>
  );
}

function InTheMaking({ id, material, onDone }: { id: string; material: Material; onDone: () => void }) {
  const t = useT(messages);
  const codeText = useCodeText();
  const queries = useQueryClient();
  const query = useQuery({ ...queryOf(RevisionDoc, { id }), refetchInterval: (q) => (q.state.data?.revision.state === 'reading' ? LOOK_AGAIN : false) });
  useLive('revision', id, () => void queries.invalidateQueries({ queryKey: [RevisionDoc.name] }));
  const revision = query.data?.revision;
  if (query.error) return <ActionError error={query.error} />;
  if (!revision) return <Skeleton shape="text" />;
  if (revision.state === 'reading')
    return (
      <Note tone="info" icon="clock" title={t.reading} status>
        <p>{t.readingText}</p>
      </Note>
    );
  if (revision.state === 'failed')
    return (
      <Note tone="danger" status title={t.failed} actions={<Button onClick={onDone}>{t.startOver}</Button>}>
        <p>{codeText(revision.code ?? 'INTERNAL', revision.details as Readonly<Record<string, unknown>> | null)}</p>
      </Note>
    );
  return <PublishForm revision={revision} material={material} onDone={onDone} />;
}

/** A new version: choose, see what changes, put online. What was begun is there again after a reload. */
export function NewVersion({ material, personId }: { material: Material; personId: string }) {
  const t = useT(messages);
  const place = `deelgenoot:revision:${personId}:${material.id}`;
  const [id, setId] = useState(() => localStorage.getItem(place));
  const remember = (next: string | null) => {
    if (next === null) localStorage.removeItem(place);
    else localStorage.setItem(place, next);
    setId(next);
  };
  return (
    <Section title={t.newVersion} hint={t.newVersionHint}>
      {id === null ? (
        <Choose material={material} personId={personId} onStarted={remember} />
      ) : (
        <InTheMaking id={id} material={material} onDone={() => remember(null)} />
      )}
    </Section>
  );
}
