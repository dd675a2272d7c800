import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { pagesOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { AccountsDoc, AuditTrailDoc, type AccountsQuery } from '../../gql/administration.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Empty, Pager, Skeleton } from '../../ui/state.tsx';
import { Table } from '../../ui/table.tsx';
import { EmailText } from '../../ui/text.tsx';
import { messages } from './messages.ts';

export type Account = AccountsQuery['accounts']['nodes'][number];

const SuspensionDialog = lazy(async () => ({ default: (await import('./suspension-dialog.tsx')).SuspensionDialog }));

function Accounts({ accounts, onChange }: { accounts: readonly Account[]; onChange: (account: Account) => void }) {
  const t = useT(messages).accounts;
  const format = useFormat();
  const { me } = useSession();
  return (
    <Table
      cards
      caption={t.list}
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t.columns.name,
          render: ({ id, person }) => (
            <>
              {person.name}
              {id === me?.id && <small>{t.you}</small>}
            </>
          ),
        },
        { key: 'email', title: t.columns.email, render: ({ email }) => <EmailText email={email} /> },
        { key: 'schools', title: t.columns.schools, render: ({ person }) => format.list(person.schools.map(({ name }) => name)) || t.noSchool },
        {
          key: 'state',
          title: t.columns.state,
          render: ({ suspendedAt }) =>
            suspendedAt === null ? (
              <Badge tone="ok" icon="check">
                {t.states.active}
              </Badge>
            ) : (
              <Badge tone="no" icon="lock">
                {t.states.suspended}
              </Badge>
            ),
        },
        {
          key: 'acts',
          title: t.columns.acts,
          render: (account) => {
            const word = account.suspendedAt === null ? t.suspend : t.reinstate;
            return (
              account.id !== me?.id && (
                <Button
                  small
                  look={account.suspendedAt === null ? 'quiet' : undefined}
                  aria-label={`${word}: ${account.person.name}`}
                  onClick={() => onChange(account)}
                >
                  {word}
                </Button>
              )
            );
          },
        },
      ]}
    />
  );
}

/** Everyone with an account, for administrators, who can suspend them and let them back in. */
export function AccountsPage() {
  const t = useT(messages).accounts;
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [suspended, setSuspended] = useState(false);
  const [changing, setChanging] = useState<Account | null>(null);
  const query = useInfiniteQuery({
    ...pagesOf(AccountsDoc, { text: useDeferredValue(text.trim()) || null, suspended: suspended || null, first: 50 }, (data) => data.accounts),
    placeholderData: keepPreviousData,
  });
  const accounts = query.data?.pages.flatMap((page) => page.accounts.nodes) ?? [];
  const changed = async () => {
    await Promise.all([AccountsDoc, AuditTrailDoc].map(({ name }) => queries.invalidateQueries({ queryKey: [name] })));
  };
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <div className="stack">
        <search className="pair">
          <TextInput label={t.search} type="search" autoComplete="off" value={text} onValue={setText} />
          <Select
            label={t.show}
            placeholder={t.all}
            value={suspended ? 'suspended' : ''}
            options={[{ value: 'suspended', label: t.suspended }]}
            onValue={(next) => setSuspended(next === 'suspended')}
          />
        </search>
        <Loaded query={query} waiting={<Skeleton shape="rows" rows={6} label={t.loading} />}>
          {() =>
            accounts.length === 0 ? (
              <Empty level={2} title={t.none}>
                {t.noneText}
              </Empty>
            ) : (
              <>
                <Accounts accounts={accounts} onChange={setChanging} />
                <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
              </>
            )
          }
        </Loaded>
      </div>
      <Suspense>{changing && <SuspensionDialog account={changing} onClose={() => setChanging(null)} onChanged={changed} />}</Suspense>
    </>
  );
}
