import '../catalog.css';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queryOf, request } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { CancelImportDoc, ImportItemsDoc, ImportProgressDoc, type ImportProgressQuery } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, LinkButton } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { Empty, Note, Progress, Skeleton } from '../../../ui/state.tsx';
import { OwnList } from '../own/own-list.tsx';
import { TwinsOfImport } from '../twins/twin-lines.tsx';
import { Failed, Remarks } from './import-result.tsx';
import { messages } from './messages.ts';

type One = ImportProgressQuery['import'];

const route = getRouteApi('/importeren/$importId');

/** Only while it runs, and only for when the live connection is away. */
const LOOK_AGAIN = 5_000;
/** The list of files is fetched anew after this many: each file would be a page of its own otherwise. The first comes at once. */
const STEP = 10;

function useTitle({ state, done, total }: One): string {
  const t = useT(messages).result;
  if (state === 'RUNNING') return t.running(done, total);
  if (state === 'CANCELLED') return t.stopped(done, total);
  if (done === 0) return t.none;
  return done >= total ? t.all(done) : t.some(done, total);
}

function Result({ one }: { one: One }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const title = useTitle(one);
  const running = one.state === 'RUNNING';
  const step = `${one.state} ${Math.ceil((one.done + one.failed) / STEP)}`;
  const items = useQuery({
    queryKey: [ImportItemsDoc.name, { id: one.id }, step],
    queryFn: ({ signal }) => request(ImportItemsDoc, { id: one.id }, { signal }),
    placeholderData: keepPreviousData,
  });
  const stop = () =>
    void request(CancelImportDoc, { id: one.id })
      .catch(() => undefined)
      .then(() => queries.invalidateQueries());
  return (
    <>
      <PageHead title={title} lead={running ? undefined : t.resultLead} />
      <div className="stack-l">
        {running && (
          <Note tone="info" icon="clock" title={t.reading}>
            <p>{t.readingText}</p>
            <Progress
              title={t.progress(one.done + one.failed, one.total)}
              value={one.done + one.failed}
              max={one.total}
              onStop={stop}
              stopWord={t.stopImport}
            />
          </Note>
        )}
        <Loaded query={items} waiting={<Skeleton shape="hits" />}>
          {({ import: { items: all } }) => {
            const works = all.flatMap(({ material }) => material ?? []);
            return (
              <>
                <TwinsOfImport works={works} />
                <Failed items={all} />
                <Section title={t.in}>
                  <div className="stack">
                    <Remarks items={all} />
                    {works.length > 0 ? <OwnList materials={works} /> : running ? <Skeleton shape="hits" /> : <Empty title={t.inNone} />}
                  </div>
                </Section>
              </>
            );
          }}
        </Loaded>
        <Actions>
          <LinkButton to={'/importeren' as string} icon="upload">
            {t.another}
          </LinkButton>
          <LinkButton to={'/mijn-materiaal' as string} look="quiet">
            {t.mine}
          </LinkButton>
        </Actions>
      </div>
    </>
  );
}

/** What became of each file, live; then makers and putting online. */
export function ImportResultPage() {
  const { importId: id } = route.useParams();
  const queries = useQueryClient();
  const progress = queryOf(ImportProgressDoc, { id });
  const query = useQuery({ ...progress, refetchInterval: ({ state }) => (state.data?.import.state === 'RUNNING' ? LOOK_AGAIN : false) });
  useLive('import', id, () => {
    void queries.invalidateQueries({ queryKey: progress.queryKey });
    return true;
  });
  return (
    <Loaded query={query} page>
      {({ import: one }) => <Result one={one} />}
    </Loaded>
  );
}
