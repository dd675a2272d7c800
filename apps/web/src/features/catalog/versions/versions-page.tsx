import '../catalog.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { CompareVersionsDoc, VersionsDoc, type VersionsQuery } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { InlineSelect } from '../../../ui/field.tsx';
import { Rows, Section } from '../../../ui/section.tsx';
import { Note, Skeleton } from '../../../ui/state.tsx';
import { Comparison } from './comparison.tsx';
import { messages } from './messages.ts';
import { NewVersion } from './new-version.tsx';
import { VersionRow } from './version-row.tsx';

const route = getRouteApi('/materiaal/$materialId/versies');

type Material = VersionsQuery['material'];
interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Any two of more than two versions. */
function PairFields({ material: { versions }, pair, onPair }: { material: Material; pair: Pair; onPair: (pair: Pair) => void }) {
  const t = useT(messages);
  const field = (end: keyof Pair, label: string) => (
    <InlineSelect
      label={label}
      value={String(pair[end])}
      onValue={(number) => onPair({ ...pair, [end]: Number(number) })}
      options={versions.map(({ number }) => ({ value: String(number), label: t.number(number) }))}
    />
  );
  return (
    <div className="line">
      {field('from', t.from)}
      {field('to', t.to)}
    </div>
  );
}

function Beside({ material, pair, onPair, onClose }: { material: Material; pair: Pair; onPair: (pair: Pair) => void; onClose: () => void }) {
  const t = useT(messages);
  const query = useQuery(queryOf(CompareVersionsDoc, { id: material.id, ...pair }));
  return (
    <Section
      title={t.comparing(pair.from, pair.to)}
      aside={
        <Button small look="quiet" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      {material.versions.length > 2 && <PairFields material={material} pair={pair} onPair={onPair} />}
      <Loaded query={query} waiting={<Skeleton shape="text" />}>
        {({ compareVersions }) => <Comparison comparison={compareVersions} lang={material.language} />}
      </Loaded>
    </Section>
  );
}

function Versions({ material }: { material: Material }) {
  const t = useT(messages);
  const { me } = useSession();
  const [pair, setPair] = useState<Pair | null>(null);
  const { versions } = material;
  return (
    <div className="stack-l">
      {material.newerAtHome && (
        <Note tone="info" icon="clock" title={t.newer}>
          {null}
        </Note>
      )}
      <Section title={t.list}>
        <Rows>
          {versions.map((version, at) => {
            const before = versions[at + 1];
            return (
              <VersionRow
                key={version.id}
                material={material}
                version={version}
                before={before}
                onCompare={() => before && setPair({ from: before.number, to: version.number })}
              />
            );
          })}
        </Rows>
      </Section>
      {pair && <Beside material={material} pair={pair} onPair={setPair} onClose={() => setPair(null)} />}
      {material.viewerCan.revise && me && <NewVersion material={material} personId={me.id} />}
    </div>
  );
}

/** The versions of a work: what was when, what changed, and a new one. */
export function VersionsPage() {
  const t = useT(messages);
  const { materialId: id } = route.useParams();
  const query = useQuery(queryOf(VersionsDoc, { id }));
  useLive('material', id);
  return (
    <Loaded query={query} page>
      {({ material }) => (
        <>
          <PageHead
            title={t.title(material.versions.length)}
            lead={t.of(material.title)}
            aside={
              <LinkButton to={`/materiaal/${id}` as string} look="quiet">
                {t.back}
              </LinkButton>
            }
          />
          <Versions material={material} />
        </>
      )}
    </Loaded>
  );
}
