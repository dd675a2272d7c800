import '../consent.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouterState, useSearch } from '@tanstack/react-router';
import { queryOf, request } from '../../../app/api.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { NotFound } from '../../../app/not-found.tsx';
import { PageHead } from '../../../app/page.tsx';
import { listOf } from '../../../app/search-params.ts';
import { useSession } from '../../../app/session.ts';
import { EndStandingClearanceDoc, StandingClearancesDoc, type StandingClearancesQuery } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { Button } from '../../../ui/button.tsx';
import { Dots, Row, Rows, Section } from '../../../ui/section.tsx';
import { ActionError, Skeleton } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { School, type SchoolRef } from '../../../ui/who.tsx';
import { ACT } from '../act.ts';
import { idsIn } from '../ask/ask-link.ts';
import { useWorks } from '../ask/use-works.ts';
import { capital } from '../author/terms-line.ts';
import { useTermsWords } from '../terms/terms-words.ts';
import { messages } from './messages.ts';
import { StandingForm } from './standing-form.tsx';
import { WorksForm } from './works-form.tsx';

type Standing = StandingClearancesQuery['standingClearances'][number];

function StandingRow({ one }: { one: Standing }) {
  const t = useT(messages);
  const format = useFormat();
  const vocabulary = useVocabulary();
  const words = useTermsWords('manager');
  const queries = useQueryClient();
  const end = useMutation({
    ...ACT,
    mutationFn: () => request(EndStandingClearanceDoc, { id: one.id }),
    onSuccess: async () => {
      toast({ text: t.ended, icon: 'undo' });
      await queries.invalidateQueries();
    },
  });
  const what = [one.domains.map(vocabulary.word), one.levels.map(vocabulary.level), one.forms.map(vocabulary.form)]
    .filter((group) => group.length > 0)
    .map((group) => format.list(group));
  // The rest of terms is the authors', and is not said here.
  const terms = { ...one, licence: 'use', attribution: 'FULL' as const, versionPolicy: 'MINOR' as const };
  return (
    <Row>
      <h3>{what.length === 0 ? t.all : what.join(' · ')}</h3>
      <p>{capital(words.scope(terms))}</p>
      <p className="meta">
        <Dots>
          {words.until(terms)}
          {t.since(format.date(one.givenAt))}
        </Dots>
      </p>
      <ActionError error={end.error} />
      <div className="acts">
        <Button small icon="undo" busy={end.isPending && t.busy} onClick={() => end.mutate()}>
          {t.end}
        </Button>
      </div>
    </Row>
  );
}

function SchoolClearance({ school, ids }: { school: SchoolRef; ids: readonly string[] }) {
  const t = useT(messages);
  const query = useQuery(queryOf(StandingClearancesDoc, { schoolId: school.id }));
  const { works, pending } = useWorks(ids);
  const own = works.filter((work) => work.school.id === school.id);
  if (pending) return <Skeleton shape="page" />;
  return (
    <div className="consent-page">
      <PageHead
        title={own.length > 0 ? t.titleWorks(own.length) : t.title(school.name)}
        over={
          <>
            {t.over} {<School school={school} />}
          </>
        }
        lead={t.lead}
      />
      <div className="stack-l">
        {own.length > 0 && <WorksForm home={school} works={own} />}
        <Section title={t.standing} hint={t.standingHint}>
          <div className="stack">
            <Loaded query={query}>
              {({ standingClearances }) =>
                standingClearances.length === 0 ? (
                  <p>{t.none}</p>
                ) : (
                  <Rows>
                    {standingClearances.map((one) => (
                      <StandingRow key={one.id} one={one} />
                    ))}
                  </Rows>
                )
              }
            </Loaded>
            <StandingForm home={school} />
          </div>
        </Section>
      </div>
    </div>
  );
}

/** For managers: what leaves their school, beside what its makers say. */
export function ClearancePage() {
  const { me, known } = useSession();
  const search = useSearch({ strict: false }) as { ids?: unknown; school?: string };
  const beside = useRouterState({ select: ({ location }) => idsIn(location.state) });
  if (!known) return null;
  if (!me) return <SignInFirst page />;
  const schools = me.viewerCan.manageSchools;
  const school = schools.find(({ slug }) => slug === search.school) ?? schools[0];
  return school ? <SchoolClearance key={school.id} school={school} ids={[...new Set([...listOf(search.ids), ...beside])]} /> : <NotFound />;
}
