import { PageTitle } from '../../app/page.tsx';
import type { MaterialQuery } from '../../gql/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { kindIcon, useVocabulary } from '../../i18n/vocabulary.ts';
import { Badge, Kind } from '../../ui/badge.tsx';
import { Actions, AnchorButton, Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Line } from '../../ui/section.tsx';
import { Note } from '../../ui/state.tsx';
import { toast } from '../../ui/toast.tsx';
import { Person, School } from '../../ui/who.tsx';
import { fillsWindow, useFileWords, type MaterialFile } from './file-words.ts';
import { AdaptButtons } from './copies/adapt-buttons.tsx';
import { AdaptedFrom } from './copies/family.tsx';
import { MakerActions } from './maker-actions.tsx';
import { messages } from './messages.ts';

type Material = MaterialQuery['material'];

/** The makers as they want to be named: by name, or by role and school alone. */
function Makers({ material }: { material: Material }) {
  const t = useT(messages);
  const { makers, school } = material;
  if (makers.length === 0) return <School school={school} link />;
  return (
    <div className="line makers">
      {makers.map(({ person, you }, i) =>
        person ? (
          <Person key={person.id} link person={{ ...person, school }} detail={you ? t.you : undefined} />
        ) : (
          <div key={i} className="by">
            <span className="ava" aria-hidden="true">
              <Icon name="person" />
            </span>
            <div>
              <b>{t.namelessMaker}</b>
              <small>
                <School school={school} />
              </small>
            </div>
          </div>
        ),
      )}
    </div>
  );
}

/** What it is, who made it, and the first things to do with it. */
export function MaterialHead({ material, file }: { material: Material; file: MaterialFile | undefined }) {
  const t = useT(messages);
  const words = useVocabulary();
  const format = useFormat();
  const fileWords = useFileWords();
  const copy = () =>
    navigator.clipboard.writeText(`${location.origin}/materiaal/${material.id}`).then(
      () => toast({ text: t.linkCopied }),
      () => toast({ text: t.copyFailed, icon: 'warn' }),
    );
  return (
    <div className="stack">
      <Line>
        <Kind icon={kindIcon(material.kind)}>{words.kind(material.kind)}</Kind>
        {material.status === 'DRAFT' && (
          <Badge tone="plain" icon="edit">
            {t.draft}
          </Badge>
        )}
        <span className="meta">
          {[file && fileWords(file), material.durationMinutes !== null && format.duration(material.durationMinutes)].filter(Boolean).join(', ')}
        </span>
      </Line>
      <PageTitle title={material.title} />
      <Makers material={material} />
      {material.lineage.length > 0 && <AdaptedFrom lineage={material.lineage} own={material.viewerCan.edit} />}
      {material.restricted && (
        <Note tone="wait" title={t.restricted}>
          <p>{material.restriction?.reason}</p>
          <p>{t.restrictedText}</p>
        </Note>
      )}
      {material.newerAtHome && (
        <Note tone="info" icon="clock" title={t.newer}>
          <p>{t.newerText}</p>
        </Note>
      )}
      {file?.withheld && (
        <Note tone="info" icon="lock" title={t.withheld}>
          <p>{t.withheldText}</p>
        </Note>
      )}
      <MakerActions material={material} />
      <Actions>
        {file && !file.withheld && (
          <AnchorButton
            href={`${file.url}?download`}
            download={file.name}
            icon="download"
            look={material.viewerCan.edit && material.status === 'DRAFT' ? 'plain' : 'primary'}
          >
            {t.download} <span className="btn-note">{format.bytes(file.size)}</span>
          </AnchorButton>
        )}
        {file?.previewUrl && fillsWindow(file) && (
          <AnchorButton href={file.previewUrl} target="_blank" rel="noreferrer" icon="eye">
            {t.open} <span className="vh">{t.newWindow}</span>
          </AnchorButton>
        )}
        {material.viewerCan.adapt && <AdaptButtons materialId={material.id} schools={material.adaptableAt} />}
        {material.status === 'PUBLISHED' && (
          <Button look="quiet" icon="link" onClick={() => void copy()}>
            {t.copyLink}
          </Button>
        )}
      </Actions>
    </div>
  );
}
