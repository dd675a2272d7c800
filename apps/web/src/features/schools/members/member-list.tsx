import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { pagesOf, request } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { useSession, useSessionChanged } from '../../../app/session.ts';
import { EndMembershipDoc, SchoolMembersDoc, SchoolPageDoc, type SchoolMembersQuery } from '../../../gql/schools.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../../ui/state.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateText, EmailText } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages as schools } from '../messages.ts';
import { messages } from './messages.ts';
import { RolesDialog } from './roles-dialog.tsx';

export type Member = SchoolMembersQuery['members']['nodes'][number];

function Members({ members, onRoles, onEnd }: { members: readonly Member[]; onRoles: (member: Member) => void; onEnd: (member: Member) => void }) {
  const t = useT(messages);
  const { roles } = useT(schools);
  const format = useFormat();
  const { me } = useSession();
  return (
    <Table
      cards
      caption={t.members}
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        {
          key: 'name',
          title: t.columns.name,
          render: ({ person }) => (
            <>
              <Link to={`/mensen/${person.id}` as string}>{person.name}</Link>
              {person.id === me?.id && <small>{t.you}</small>}
            </>
          ),
        },
        { key: 'email', title: t.columns.email, render: (member) => <EmailText email={member.email} /> },
        { key: 'roles', title: t.columns.roles, render: (member) => format.list(member.roles.map((role) => roles[role][0].toLocaleLowerCase())) },
        { key: 'since', title: t.columns.since, render: (member) => <DateText at={member.startsAt} as="dateShort" /> },
        {
          key: 'acts',
          title: t.columns.acts,
          render: (member) => (
            <div className="acts">
              <Button small aria-label={`${t.change}: ${member.person.name}`} onClick={() => onRoles(member)}>
                {t.change}
              </Button>
              <Button small look="quiet" aria-label={`${t.end}: ${member.person.name}`} onClick={() => onEnd(member)}>
                {t.end}
              </Button>
            </div>
          ),
        },
      ]}
    />
  );
}

/** Who belongs to a school and as what; roles can be changed, and a membership can end. */
export function MemberList({ schoolId }: { schoolId: string }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const { me } = useSession();
  const sessionChanged = useSessionChanged();
  const [text, setText] = useState('');
  const [changing, setChanging] = useState<Member | null>(null);
  const [ending, setEnding] = useState<Member | null>(null);
  const asked = useDeferredValue(text.trim());
  const query = useInfiniteQuery({
    ...pagesOf(SchoolMembersDoc, { schoolId, text: asked, first: 50 }, (data) => data.members),
    placeholderData: keepPreviousData,
  });
  const members = query.data?.pages.flatMap((page) => page.members.nodes) ?? [];

  /** One's own roles are what the whole client shows by. */
  const changed = async (member: Member) => {
    if (member.person.id === me?.id) return sessionChanged();
    await Promise.all([queries.invalidateQueries({ queryKey: [SchoolMembersDoc.name] }), queries.invalidateQueries({ queryKey: [SchoolPageDoc.name] })]);
  };
  const end = async (member: Member) => {
    await request(EndMembershipDoc, { membershipId: member.id });
    toast({ text: t.ended(member.person.name) });
    await changed(member);
  };

  return (
    <Section title={t.members}>
      <div className="stack">
        <TextInput label={t.search} type="search" autoComplete="off" value={text} onValue={setText} />
        <Loaded query={query} waiting={<Skeleton shape="rows" label={t.loading} />}>
          {() =>
            members.length === 0 ? (
              <Empty title={t.none}>{t.noneText}</Empty>
            ) : (
              <>
                <Members members={members} onRoles={setChanging} onEnd={setEnding} />
                <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
              </>
            )
          }
        </Loaded>
      </div>
      {changing && <RolesDialog member={changing} onClose={() => setChanging(null)} onChanged={() => changed(changing)} />}
      {ending && (
        <ConfirmDialog
          title={t.endTitle(ending.person.name)}
          confirm={t.endSend}
          busy={t.ending}
          danger
          onConfirm={() => end(ending)}
          onClose={() => setEnding(null)}
        >
          <p>{t.endText}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
