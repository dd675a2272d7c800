import { PageTitle } from '../../app/page.tsx';
import type { MaterialQuery } from '../../gql/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { kindIcon, useVocabulary } from '../../i18n/vocabulary.ts';
import { Badge, Kind } from '../../ui/badge.tsx';
import { Actions, AnchorButton, Button } from '../../ui/button.tsx';
import { Line } from '../../ui/section.tsx';
import { Note } from '../../ui/state.tsx';
import { toast } from '../../ui/toast.tsx';
import { Person, School } from '../../ui/who.tsx';
import { useFileWords, type MaterialFile } from './file-words.ts';
import { MakerActions } from './maker-actions.tsx';
import { messages } from './messages.ts';

type Material = MaterialQuery['material'];

/** The makers as they want to be named; when none does, their school alone. */
function Makers({ material }: { material: Material }) {
  const t = useT(messages);
  const named = material.makers.filter(({ label, person }) => person ?? label);
  return (
    <div className="line makers">
      {named.length === 0 && <School school={material.school} link />}
      {named.map((maker, i) => (
        <Person key={maker.person?.id ?? i} link person={{ id: maker.person?.id, name: maker.person?.name ?? maker.label, school: material.school }} detail={maker.you ? t.you : undefined} />
      ))}
    </div>
  );
}

/** What it is, who made it, and the first things to do with it. */
export function MaterialHead({ material, file }: { material: Material; file: MaterialFile | undefined }) {
  const t = useT(messages);
  const words = useVocabulary();
  const format = useFormat();
  const fileWords = useFileWords();
  const copy = () => navigator.clipboard.writeText(`${location.origin}/materiaal/${material.id}`).then(() => toast({ text: t.linkCopied }), () => toast({ text: t.copyFailed, icon: 'warn' }));
  return (
    <div className="stack">
      <Line>
        <Kind icon={kindIcon(material.kind)}>{words.kind(material.kind)}</Kind>
        {material.status === 'DRAFT' && <Badge tone="plain" icon="edit">{t.draft}</Badge>}
        <span className="meta">{[file && fileWords(file), material.durationMinutes !== null && format.duration(material.durationMinutes)].filter(Boolean).join(', ')}</span>
      </Line>
      <PageTitle title={material.title} />
      <Makers material={material} />
      {material.restricted && <Note tone="wait" title={t.restricted}><p>{material.restriction?.reason}</p><p>{t.restrictedText}</p></Note>}
      <MakerActions material={material} />
      <Actions>
        {file && (
          <AnchorButton href={`${file.url}?download`} download={file.name} icon="download" look={material.viewerCan.edit && material.status === 'DRAFT' ? 'plain' : 'primary'}>
            {t.download} <span className="btn-note">{format.bytes(file.size)}</span>
          </AnchorButton>
        )}
        {material.status === 'PUBLISHED' && <Button look="quiet" icon="link" onClick={() => void copy()}>{t.copyLink}</Button>}
      </Actions>
    </div>
  );
}
