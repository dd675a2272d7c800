import '../catalog.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import { SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession, type Me } from '../../../app/session.ts';
import { RecentImportsDoc, StartImportDoc } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Select } from '../../../ui/field.tsx';
import { Dots, Rows, Section } from '../../../ui/section.tsx';
import { ActionError, Empty, Skeleton } from '../../../ui/state.tsx';
import { DateText } from '../../../ui/text.tsx';
import { DropZone } from './drop-zone.tsx';
import { ListHelp } from './list-help.tsx';
import { messages } from './messages.ts';
import { looksLikeList, type PickedFile } from './picked-files.ts';
import { uploadId } from './upload-queue.ts';
import { UploadsPanel } from './uploads-panel.tsx';
import { useUploads } from './use-uploads.ts';

/** Earlier rounds, with what became of them. */
function Recent({ schoolId }: { schoolId: string }) {
  const t = useT(messages);
  const { data } = useQuery(queryOf(RecentImportsDoc, { schoolId }));
  if (!data || data.imports.length === 0) return null;
  return (
    <Section title={t.recent}>
      <Rows>
        {data.imports.map((one) => (
          <li key={one.id}>
            <Link to={`/importeren/${one.id}` as string}>{t.recentLine(one.done, one.total)}</Link>
            <Dots>
              {t.importStates[one.state]}
              <DateText at={one.createdAt} as="moment" />
            </Dots>
          </li>
        ))}
      </Rows>
    </Section>
  );
}

function Import({ me }: { me: Me }) {
  const t = useT(messages);
  const router = useRouter();
  const { queue, state } = useUploads(me.id);
  const schools = me.memberships.map(({ school }) => school);
  const [chosen, setSchool] = useState<string | null>(null);
  const schoolId = chosen ?? schools[0]?.id ?? '';
  const { phase } = state;

  const { mutate: begin, error } = useMutation({
    mutationFn: async () => {
      const arrived = queue.take();
      if (!arrived) return;
      const list = arrived.find((item) => item.list);
      const { startImport } = await request(StartImportDoc, {
        input: { schoolId, uploadIds: arrived.filter((item) => item !== list).map(uploadId), manifestUploadId: list && uploadId(list) },
      });
      queue.clear();
      router.history.push(`/importeren/${startImport.id}`);
    },
    onError: () => queue.putBack(),
  });
  // Also when the last file arrived while someone looked elsewhere.
  useEffect(() => {
    if (phase === 'sent') begin();
  }, [phase, begin]);

  const add = async (files: PickedFile[]) => {
    const lists = new Set<PickedFile>();
    for (const file of files) if (await looksLikeList(file)) lists.add(file);
    queue.add(files, lists);
  };
  return (
    <div className="import stack-l">
      <div className="stack">
        {schools.length > 1 && (
          <Select label={t.school} options={schools.map(({ id, name }) => ({ value: id, label: name }))} value={schoolId} onValue={setSchool} />
        )}
        {(phase === 'choosing' || phase === 'stuck') && <DropZone first={state.items.length === 0} onFiles={(files) => void add(files)} />}
        <UploadsPanel queue={queue} state={state} />
        <ActionError error={error} />
        {phase === 'choosing' && <ListHelp />}
      </div>
      <Recent schoolId={schoolId} />
    </div>
  );
}

/** Putting files in: one, a folder, or a zip of five hundred. */
export function ImportPage() {
  const t = useT(messages);
  const { me, known } = useSession();
  if (!known) return <Skeleton shape="page" />;
  if (!me) return <SignInFirst page />;
  if (me.memberships.length === 0)
    return (
      <>
        <PageHead title={t.title} />
        <Empty level={2} title={t.notAllowed}>
          {t.notAllowedText}
        </Empty>
      </>
    );
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Import key={me.id} me={me} />
    </>
  );
}
