import './catalog.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { queryOf } from '../../app/api.ts';
import { isNotFound } from '../../app/api-error.ts';
import { forget } from '../../app/forget.ts';
import { useLive } from '../../app/live.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { MaterialReviews, MaterialThread, MaterialTips } from '../../app/parts.tsx';
import { listOf } from '../../app/search-params.ts';
import { useTakenAway } from '../../app/taken-away.ts';
import { useFit } from '../../app/work/fit.ts';
import { MaterialDoc, type MaterialQuery } from '../../gql/catalog.ts';
import { useT } from '../../i18n/language.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Fit } from '../../ui/hit.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/state.tsx';
import { AboutSection } from './about-section.tsx';
import { CopiesSection } from './copies/family.tsx';
import { AccessSection } from './access-section.tsx';
import { showingOf } from './file-words.ts';
import { LicenceSection } from './licence-section.tsx';
import { LocalSection } from './local/local-section.tsx';
import { MaterialHead } from './material-head.tsx';
import { messages } from './messages.ts';
import { Preview } from './preview.tsx';
import { TracePage } from './trace/trace-page.tsx';
import { TwinSection } from './twins/twin-lines.tsx';

const route = getRouteApi('/materiaal/$materialId');

/** Was here a moment ago, may not be seen any more. Says so plainly, and keeps nothing of it. */
function Gone({ id }: { id: string }) {
  const t = useT(messages);
  const queries = useQueryClient();
  useEffect(() => forget(queries, id), [queries, id]);
  return (
    <div role="alert">
      <PageHead title={t.gone} lead={t.goneText} />
      <LinkButton to={'/zoeken' as string} look="primary">
        {t.goneSearch}
      </LinkButton>
    </div>
  );
}

function MaterialView({ material, place }: { material: MaterialQuery['material']; place: string | null }) {
  const t = useT(messages);
  const fit = useFit().list(material);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = material.files.find(({ id }) => id === chosen) ?? material.files.find((file) => showingOf(file) !== 'none') ?? material.files[0];
  return (
    <div className="cols work">
      <div className="stack">
        <MaterialHead material={material} file={material.files[0]} />
        {shown && <Preview key={shown.id} material={material} file={shown} place={place} />}
      </div>
      <aside className="stack-l" aria-label={material.title}>
        {fit.length > 0 && !material.viewerCan.edit && (
          <Section title={t.fit}>
            <Fit list points={fit} />
          </Section>
        )}
        <AccessSection material={material} />
        <LicenceSection material={material} />
        <CopiesSection copies={material.copies} />
        <TwinSection twins={material.twins} />
      </aside>
      <div className="stack-l">
        <AboutSection material={material} shown={shown} onShow={setChosen} />
        <LocalSection material={material} />
        {material.status === 'PUBLISHED' && (
          <Suspense fallback={<Skeleton shape="text" />}>
            <MaterialReviews materialId={material.id} />
            <MaterialTips materialId={material.id} />
            <MaterialThread materialId={material.id} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** One work. It clears itself the moment the reader may no longer see it. */
export function MaterialPage() {
  const { materialId: id } = route.useParams();
  const [place = null] = listOf((route.useSearch() as Record<string, unknown>)['plek']);
  const query = useQuery(queryOf(MaterialDoc, { id }));
  const gone = useTakenAway(id, query);
  useLive('material', id);
  if (gone) return <Gone id={id} />;
  if (isNotFound(query.error)) return <TracePage id={id} />;
  return (
    <Loaded query={query} page>
      {({ material }) => <MaterialView key={material.id} material={material} place={place} />}
    </Loaded>
  );
}
