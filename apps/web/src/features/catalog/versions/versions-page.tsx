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

function Beside({ material, pair, onClose }: { material: Material; pair: Pair; onClose: () => void }) {
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
      {pair && <Beside key={`${pair.from}-${pair.to}`} material={material} pair={pair} onClose={() => setPair(null)} />}
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
