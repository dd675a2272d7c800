import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { AcademyImportsDoc } from '../../../gql/administration.ts';
import { useT } from '../../../i18n/language.ts';
import { Dots, Rows, Section } from '../../../ui/section.tsx';
import { Empty, Skeleton } from '../../../ui/state.tsx';
import { DateText } from '../../../ui/text.tsx';
import { messages } from './messages.ts';
import { stateOf } from './state.ts';
import { UploadZip } from './upload-zip.tsx';

/** Academies that come in from another system. */
export function AcademiesPage() {
  const t = useT(messages);
  const { me, known } = useSession();
  const may = me?.viewerCan.administer === true;
  const query = useQuery({ ...queryOf(AcademyImportsDoc, {}), enabled: may });
  if (!known) return <Skeleton shape="page" />;
  return (
    <>
      <PageHead title={t.title} lead={may ? t.lead : undefined} />
      {may ? (
        <div className="stack-l">
          <div className="stack">
            <UploadZip />
          </div>
          <Section title={t.recent}>
            <Loaded query={query} waiting={<Skeleton shape="rows" />}>
              {({ academyImports }) =>
                academyImports.length === 0 ? (
                  <Empty title={t.none}>{t.noneText}</Empty>
                ) : (
                  <Rows label={t.recent}>
                    {academyImports.map((one) => (
                      <li key={one.id}>
                        <Link to={`/beheer/academies/${one.id}` as string}>{one.name ?? t.unnamed}</Link>
                        <Dots>
                          {stateOf(t, one)}
                          <DateText at={one.createdAt} as="moment" />
                        </Dots>
                      </li>
                    ))}
                  </Rows>
                )
              }
            </Loaded>
          </Section>
        </div>
      ) : (
        <Empty level={2} title={t.notYours}>
          {t.notYoursText}
        </Empty>
      )}
    </>
  );
}
