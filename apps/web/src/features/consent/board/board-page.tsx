import '../consent.css';
import { LIMITS } from '@deelgenoot/kernel';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { AccessRequests } from '../../../app/parts.tsx';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { NotFound } from '../../../app/not-found.tsx';
import { PageHead } from '../../../app/page.tsx';
import { idOf, textOf } from '../../../app/search-params.ts';
import { useSession } from '../../../app/session.ts';
import { useSettled } from '../../../app/settled.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { InlineSelect } from '../../../ui/field.tsx';
import { ActionError } from '../../../ui/state.tsx';
import { School } from '../../../ui/who.tsx';
import { Board } from './board.tsx';
import { messages } from './messages.ts';
import { isAge, questionOf } from './narrow.ts';
import { canAsk, countOf, isFilter } from './rows.ts';
import { askLink, MAX_CHOSEN } from '../ask/ask-link.ts';
import { useToday } from '../use-today.ts';
import { useBoard, useBoardSummary, useCollect } from './use-board.ts';

interface BoardSearch {
  readonly school?: unknown;
  readonly status?: unknown;
  readonly tekst?: unknown;
  readonly maker?: unknown;
  readonly domein?: unknown;
  readonly leeftijd?: unknown;
}

const NO_FILTER: BoardSearch = { status: undefined, tekst: undefined, maker: undefined, domein: undefined, leeftijd: undefined };

interface OneSchool {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** The next thing to do: ask for what was never asked. */
function AskNew({ schoolId, count }: { schoolId: string; count: number }) {
  const t = useT(messages);
  const router = useRouter();
  const collect = useCollect(MAX_CHOSEN, (rows) => void router.navigate(askLink(rows.filter(canAsk).map(({ material }) => material.id))));
  return (
    count > 0 && (
      <>
        <ActionError error={collect.error} />
        <Button look="primary" icon="plus" busy={collect.isPending && t.busy} onClick={() => collect.mutate({ schoolId, filter: { status: 'NEVER_ASKED' } })}>
          {t.askNew(Math.min(count, MAX_CHOSEN))}
        </Button>
      </>
    )
  );
}

function SchoolBoard({ school, schools, search }: { school: OneSchool; schools: readonly OneSchool[]; search: BoardSearch }) {
  const t = useT(messages);
  const navigate = useNavigate();
  const today = useToday();
  const filter = isFilter(search.status) ? search.status : null;
  const narrowing = {
    maker: idOf(search.maker),
    domain: textOf(search.domein, LIMITS.name) || undefined,
    age: isAge(search.leeftijd) ? search.leeftijd : undefined,
  };
  const text = textOf(search.tekst);
  const question = questionOf(school.id, filter, useSettled(text.trim()), narrowing, today);
  const query = useBoard(question);
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
      {({ pages }) => (
        <Loaded query={numbers} page>
          {({ consentBoardSummary: summary }) => (
            <div className="consent-page">
              <PageHead
                title={t.title(countOf(summary, 'SHARED'), summary.total)}
                over={over}
                lead={t.lead}
                aside={<AskNew schoolId={school.id} count={summary.askable} />}
              />
              <Suspense fallback={null}>
                <AccessRequests schoolId={school.id} />
              </Suspense>
              <Board
                key={school.id}
                school={school}
                summary={summary}
                rows={pages.flatMap(({ consentBoard }) => consentBoard.nodes)}
                total={pages[0]?.consentBoard.totalCount ?? 0}
                question={question}
                more={{ hasMore: query.hasNextPage, busy: query.isFetchingNextPage, onMore: () => void query.fetchNextPage() }}
                filter={filter}
                onFilter={(status) => go({ status: status ?? undefined })}
                narrowing={narrowing}
                onNarrowing={({ maker, domain: domein, age: leeftijd }) => go({ maker, domein, leeftijd })}
                text={text}
                onText={(tekst) => go({ tekst })}
                onReset={() => go(NO_FILTER)}
              />
            </div>
          )}
        </Loaded>
      )}
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
