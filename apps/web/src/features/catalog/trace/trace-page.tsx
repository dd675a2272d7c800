import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { NotFound } from '../../../app/not-found.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { TraceDoc } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Note, Skeleton } from '../../../ui/state.tsx';
import { messages } from './messages.ts';

/** In the place of a work that is not there for this reader. Who had it hears that it stopped and what they may keep; to everyone else it never was. */
export function TracePage({ id }: { id: string }) {
  const t = useT(messages);
  const format = useFormat();
  const { me, known } = useSession();
  const query = useQuery({ ...queryOf(TraceDoc, { id }), enabled: me !== null });
  if (!known || (me !== null && query.isPending)) return <Skeleton shape="page" />;
  const trace = query.data?.trace;
  if (!trace) return <NotFound />;
  const { title, since, downloaded, open, copy } = trace;
  return (
    <>
      <PageHead title={t.title} lead={since ? t.since(title, format.date(since)) : t.ended(title)} />
      <div className="stack">
        {downloaded && (
          <Note tone="info" icon="download" title={t.downloaded}>
            <p>{open ? t.downloadedOpen : t.downloadedOwn}</p>
          </Note>
        )}
        {copy && (
          <Note tone="info" icon="edit" title={t.adapted}>
            <p>
              {t.adaptedText} <Link to={`/materiaal/${copy.id}` as string}>{copy.title}</Link>
            </p>
          </Note>
        )}
        <div className="acts">
          <LinkButton to={'/zoeken' as string} look="primary">
            {t.search}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
