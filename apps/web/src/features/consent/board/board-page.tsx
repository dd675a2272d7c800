import '../consent.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { AccessRequests } from '../../../app/parts.tsx';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { NotFound } from '../../../app/not-found.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession } from '../../../app/session.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { InlineSelect } from '../../../ui/field.tsx';
import { School } from '../../../ui/who.tsx';
import { Board } from './board.tsx';
import { messages } from './messages.ts';
import { isAge } from './narrow.ts';
import { type BoardRow, canAsk, countOf, isFilter } from './rows.ts';
import { askLink, MAX_CHOSEN } from '../ask/ask-link.ts';
import { useBoard, useBoardSummary } from './use-board.ts';

interface BoardSearch {
  readonly school?: string;
  readonly status?: string;
  readonly tekst?: string;
  readonly maker?: string;
  readonly domein?: string;
  readonly leeftijd?: string;
}

const NO_FILTER: BoardSearch = { status: undefined, tekst: undefined, maker: undefined, domein: undefined, leeftijd: undefined };

interface OneSchool {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** The next thing to do: ask for what was never asked. */
function AskNew({ rows }: { rows: readonly BoardRow[] }) {
  const t = useT(messages);
  const ids = rows
    .filter((row) => row.status === 'NEVER_ASKED' && canAsk(row))
    .slice(0, MAX_CHOSEN)
    .map(({ material }) => material.id);
  return (
    ids.length > 0 && (
      <LinkButton look="primary" icon="plus" {...askLink(ids)}>
        {t.askNew(ids.length)}
      </LinkButton>
    )
  );
}

function SchoolBoard({ school, schools, search }: { school: OneSchool; schools: readonly OneSchool[]; search: BoardSearch }) {
  const t = useT(messages);
  const navigate = useNavigate();
  const query = useBoard(school.id);
  const numbers = useBoardSummary(school.id);
  const go = (next: BoardSearch) =>
    void navigate({ to: '/toestemming/bord' as string, search: { ...search, ...next } as never, replace: true, resetScroll: false });
  const over =
    schools.length > 1 ? (
      <InlineSelect
        label={t.school}
        value={school.slug}
        onValue={(slug) => go({ school: slug, ...NO_FILTER })}
        options={schools.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    ) : (
      <>
        {t.over} <School school={school} />
      </>
    );
  return (
    <Loaded query={query} page>
      {({ pages }) => {
        const rows = pages.flatMap(({ consentBoard }) => consentBoard.nodes);
        return (
          <Loaded query={numbers} page>
            {({ consentBoardSummary: summary }) => (
              <div className="consent-page">
                <PageHead title={t.title(countOf(summary, 'SHARED'), summary.total)} over={over} lead={t.lead} aside={<AskNew rows={rows} />} />
                <Suspense fallback={null}>
                  <AccessRequests schoolId={school.id} />
                </Suspense>
                <Board
                  key={school.id}
                  school={school}
                  summary={summary}
                  rows={rows}
                  complete={!query.hasNextPage}
                  filter={isFilter(search.status) ? search.status : null}
                  onFilter={(status) => go({ status: status ?? undefined })}
                  narrowing={{ maker: search.maker, domain: search.domein, age: isAge(search.leeftijd) ? search.leeftijd : undefined }}
                  onNarrowing={({ maker, domain: domein, age: leeftijd }) => go({ maker, domein, leeftijd })}
                  text={search.tekst ?? ''}
                  onText={(tekst) => go({ tekst })}
                  onReset={() => go(NO_FILTER)}
                />
              </div>
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
}

/** For academy managers: how things stand with every work of their school. */
export function BoardPage() {
  const t = useT(messages);
  const { me, known } = useSession();
  const search = useSearch({ strict: false }) as BoardSearch;
  if (!known) return null;
  if (!me)
    return (
      <>
        <PageHead title={t.ask} />
        <SignInFirst />
      </>
    );
  const schools = me.viewerCan.manageSchools;
  const school = schools.find(({ slug }) => slug === search.school) ?? schools[0];
  return school ? <SchoolBoard school={school} schools={schools} search={search} /> : <NotFound />;
}
