import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf, request } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { MyTokensDoc, RevokeTokenDoc, type CreateTokenMutation, type MyTokensQuery } from '../../gql/settings.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { ActionError, Empty, Skeleton } from '../../ui/state.tsx';
import { Table } from '../../ui/table.tsx';
import { DateText, RelativeTime } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { KeyForm } from './key-form.tsx';
import { messages } from './messages.ts';
import { NewKey } from './new-key.tsx';
import { SettingsFrame } from './settings-frame.tsx';

type Key = NonNullable<MyTokensQuery['me']>['tokens'][number];

function KeyTable({ keys }: { keys: readonly Key[] }) {
  const t = useT(messages).keys;
  const format = useFormat();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const revoke = async (key: Key) => {
    setError(null);
    try {
      await request(RevokeTokenDoc, { id: key.id });
      toast({ text: t.revoked(key.name) });
    } catch (fault) {
      setError(fault);
    }
    await queries.invalidateQueries({ queryKey: [MyTokensDoc.name] });
  };
  return (
    <>
      <Table
        cards
        caption={t.list}
        rows={keys}
        rowKey={(key) => key.id}
        columns={[
          {
            key: 'name',
            title: t.columns.name,
            render: (key) => (
              <>
                <b>{key.name}</b>
                <small>
                  {t.madeOn} <DateText at={key.createdAt} />
                </small>
              </>
            ),
          },
          { key: 'scopes', title: t.columns.scopes, render: (key) => format.list(key.scopes.map((scope) => t.scopeNames[scope] ?? scope)) },
          { key: 'used', title: t.columns.used, render: (key) => (key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : t.neverUsed) },
          { key: 'expires', title: t.columns.expires, render: (key) => <DateText at={key.expiresAt} /> },
          {
            key: 'acts',
            title: t.columns.acts,
            render: (key) => (
              <Button small aria-label={t.revokeOf(key.name)} onClick={() => void revoke(key)}>
                {t.revoke}
              </Button>
            ),
          },
        ]}
      />
      <ActionError error={error} />
    </>
  );
}

function Parts() {
  const t = useT(messages).keys;
  const query = useQuery(queryOf(MyTokensDoc, {}));
  const [made, setMade] = useState<CreateTokenMutation['createToken'] | null>(null);
  return (
    <div className="stack-l">
      {made ? (
        <NewKey made={made} onReady={() => setMade(null)} />
      ) : (
        <Section title={t.make}>
          <KeyForm onMade={setMade} />
        </Section>
      )}
      <Section title={t.list}>
        <Loaded query={query} waiting={<Skeleton shape="rows" />}>
          {({ me }) => (me && me.tokens.length > 0 ? <KeyTable keys={me.tokens} /> : <Empty title={t.none}>{t.noneText}</Empty>)}
        </Loaded>
      </Section>
    </div>
  );
}

/** Personal API tokens. */
export function KeysPage() {
  const t = useT(messages).keys;
  return (
    <SettingsFrame title={t.title} lead={t.lead}>
      {(me) => <Parts key={me.id} />}
    </SettingsFrame>
  );
}
