import '../catalog.css';
import { LIMITS } from '@deelgenoot/kernel';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { pagesOf } from '../../../app/api.ts';
import { Loaded, SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { listOf, textOf } from '../../../app/search-params.ts';
import { useSession, type Me } from '../../../app/session.ts';
import { useSettled } from '../../../app/settled.ts';
import { OwnMaterialsDoc } from '../../../gql/catalog.ts';
import { useT } from '../../../i18n/language.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { InlineSelect, TextInput } from '../../../ui/field.tsx';
import { Empty, Pager, Skeleton } from '../../../ui/state.tsx';
import { TabLink, TabLinks } from '../../../ui/tab-links.tsx';
import { messages } from './messages.ts';
import { OwnList } from './own-list.tsx';

const PATH = '/mijn-materiaal';
const STATUS = { concept: 'DRAFT', online: 'PUBLISHED' } as const;
type Which = keyof typeof STATUS | 'alles';
/** Own materials, in the place of a school. */
const MINE = 'mij';

/** Whose and which are asked for is in the address, so that it can be sent and gone back to. */
interface Asked {
  readonly which: Which;
  readonly from: string | undefined;
  /** Words in the title. */
  readonly text: string;
}

function useAsked(): Asked {
  const search = useRouterState({ select: ({ location }) => location.search as Record<string, unknown> });
  const [stand] = listOf(search['stand']);
  const [from] = listOf(search['van']);
  return { which: stand === 'concept' || stand === 'online' ? stand : 'alles', from, text: textOf(search['q'], LIMITS.title) };
}

const addressOf = ({ from, which, text }: Asked) => ({ van: from, stand: which === 'alles' ? undefined : which, q: text.trim() || undefined });

/** A manager chooses between what their academy has and what is their own. */
function WhoseSelect({ me, asked, from }: { me: Me; asked: Asked; from: string }) {
  const t = useT(messages);
  const navigate = useNavigate();
  const options = [...me.viewerCan.manageSchools.map(({ slug, name }) => ({ value: slug, label: name })), { value: MINE, label: t.mine }];
  return (
    <InlineSelect
      label={t.from}
      options={options}
      value={from}
      onValue={(van) => void navigate({ to: PATH as string, search: addressOf({ ...asked, from: van }) as never })}
    />
  );
}

function Materials({ me }: { me: Me }) {
  const t = useT(messages);
  const asked = useAsked();
  const { which, from } = asked;
  const navigate = useNavigate();
  const [typed, setTyped] = useState(asked.text);
  const text = useSettled(typed.trim().slice(0, LIMITS.title), 200);
  const { manageSchools } = me.viewerCan;
  const school = from === MINE ? undefined : (manageSchools.find(({ slug }) => slug === from) ?? manageSchools[0]);
  const filter = school ? { schoolId: school.id } : { mine: true };
  const title = school ? t.titleSchool(school.name) : t.titleMine;
  const status = which === 'alles' ? undefined : STATUS[which];
  const query = useInfiniteQuery({
    ...pagesOf(OwnMaterialsDoc, { filter: { ...filter, status, text: text || undefined }, first: 50 }, (data) => data.materials),
    placeholderData: keepPreviousData,
  });
  const materials = query.data?.pages.flatMap((page) => page.materials.nodes) ?? [];
  const nothing = text ? t.noneFound(text) : { alles: t.none, concept: t.noDrafts, online: t.noOnline }[which];
  const empty = which === 'alles' && !text;
  const look = (words: string) => {
    setTyped(words);
    void navigate({ to: PATH as string, search: addressOf({ ...asked, text: words }) as never, replace: true, resetScroll: false });
  };
  const tab = (value: Which, word: string) => (
    <TabLink to={PATH as string} search={addressOf({ ...asked, which: value }) as never} activeOptions={{ exact: true }}>
      {word}
    </TabLink>
  );
  return (
    <>
      <PageHead
        title={title}
        aside={
          <LinkButton to={'/importeren' as string} look="primary" icon="upload">
            {t.add}
          </LinkButton>
        }
      />
      <div className="stack">
        {manageSchools.length > 0 && <WhoseSelect me={me} asked={asked} from={school?.slug ?? MINE} />}
        <search>
          <TextInput label={t.find} type="search" autoComplete="off" value={typed} onValue={look} />
        </search>
        <TabLinks label={t.filter}>
          {tab('alles', t.all)}
          {tab('concept', t.drafts)}
          {tab('online', t.online)}
        </TabLinks>
        <h2 className="vh">{t.list}</h2>
        <Loaded query={query} waiting={<Skeleton shape="hits" />}>
          {() =>
            materials.length === 0 ? (
              <Empty drawing={empty} title={nothing} action={empty && <LinkButton to={'/importeren' as string}>{t.add}</LinkButton>}>
                {empty && t.noneText}
              </Empty>
            ) : (
              <>
                <OwnList key={`${which} ${school?.id ?? MINE} ${text}`} materials={materials} />
                <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
              </>
            )
          }
        </Loaded>
      </div>
    </>
  );
}

/** What the reader made or put in; for a manager, first what their academy has. */
export function OwnMaterialsPage() {
  const { me, known } = useSession();
  if (!known) return <Skeleton shape="page" />;
  return me ? <Materials me={me} /> : <SignInFirst page />;
}
