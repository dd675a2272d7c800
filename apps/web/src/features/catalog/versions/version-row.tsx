import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { RollBackMaterialDoc, type VersionsQuery } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Actions, Button } from '../../../ui/button.tsx';
import { Dots, Row } from '../../../ui/section.tsx';
import { DateText, Voice } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toast.tsx';
import { Confirm } from '../confirm.tsx';
import { messages } from './messages.ts';

type Material = VersionsQuery['material'];
type Version = Material['versions'][number];

/** One version: when, by whom, what it is, and what can be done with it. */
export function VersionRow({
  material,
  version,
  before,
  onCompare,
}: {
  material: Material;
  version: Version;
  before: Version | undefined;
  onCompare: () => void;
}) {
  const t = useT(messages);
  const format = useFormat();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const home = version.by !== null;
  const makers = version.makers.flatMap(({ label }) => label || []);
  const rollBack = async () => {
    await request(RollBackMaterialDoc, { id: material.id, number: version.number });
    setAsked(false);
    toast({ text: t.rolledBackDone });
    await queries.invalidateQueries();
  };
  return (
    <Row>
      <h3>
        {t.number(version.number)}: {version.title}
      </h3>
      <p className="line">
        {version.current && <Badge tone="ok">{home ? t.current : t.currentElsewhere}</Badge>}
        {version.minor && <Badge>{t.minor}</Badge>}
        {version.rolledBackTo !== null && <Badge icon="undo">{t.rolledBack(version.rolledBackTo)}</Badge>}
        {home && <span className="meta">{version.shared ? t.shared : t.notShared}</span>}
      </p>
      <Dots>
        {version.publishedAt && <DateText at={version.publishedAt} as="moment" />}
        {version.by && t.by(version.by.name)}
        {makers.length > 0 && t.makers(format.list(makers))}
      </Dots>
      {version.note && <Voice text={version.note} />}
      {asked ? (
        <Confirm
          title={t.rollBackTitle(version.number)}
          text={t.rollBackText}
          yes={t.rollBackYes}
          busyWord={t.rollingBack}
          no={t.keep}
          onYes={rollBack}
          onNo={() => setAsked(false)}
        />
      ) : (
        <Actions>
          {before && (
            <Button small onClick={onCompare}>
              {t.compare(before.number)}
            </Button>
          )}
          {material.viewerCan.revise && !version.current && (
            <Button small look="quiet" icon="undo" onClick={() => setAsked(true)}>
              {t.rollBack}
            </Button>
          )}
        </Actions>
      )}
    </Row>
  );
}
