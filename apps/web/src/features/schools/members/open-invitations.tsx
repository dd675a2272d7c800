import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf, request } from '../../../app/api.ts';
import { Loaded } from '../../../app/loaded.tsx';
import { CancelInvitationDoc, InviteDoc, SchoolInvitationsDoc, type SchoolInvitationsQuery } from '../../../gql/schools.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Actions, Button } from '../../../ui/button.tsx';
import { Dots, Row, Rows, Section } from '../../../ui/section.tsx';
import { ActionError, Empty, Skeleton } from '../../../ui/state.tsx';
import { DateText, EmailText, RelativeTime } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages as schools } from '../messages.ts';
import { messages } from './messages.ts';

type Invitation = SchoolInvitationsQuery['invitations'][number];

/** Whoever was invited and has not said yes: to remind with a new link, or to take back. */
export function OpenInvitations({ schoolId, anyone }: { schoolId: string; anyone: boolean }) {
  const t = useT(messages);
  const { roles } = useT(schools);
  const format = useFormat();
  const queries = useQueryClient();
  const query = useQuery(queryOf(SchoolInvitationsDoc, { schoolId }));
  const [error, setError] = useState<unknown>(null);
  const [now] = useState(() => Date.now());

  const act = async (work: Promise<unknown>, done: string) => {
    setError(null);
    await work.then(() => toast({ text: done }), setError);
    await queries.invalidateQueries({ queryKey: [SchoolInvitationsDoc.name] });
  };
  const again = (one: Invitation) => act(request(InviteDoc, { input: { schoolId, email: one.email, roles: [...one.roles] } }), t.invited(one.email));
  const cancel = (one: Invitation) => act(request(CancelInvitationDoc, { id: one.id }), t.cancelled(one.email));
  const mayAct = (one: Invitation) => anyone || one.roles.every((role) => role === 'MANAGER');

  return (
    <Section title={t.open}>
      <Loaded query={query} waiting={<Skeleton shape="rows" />}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <Empty title={t.openNone}>{t.openNoneText}</Empty>
          ) : (
            <Rows>
              {invitations.map((one) => (
                <Row key={one.id}>
                  <p className="line">
                    <b>
                      <EmailText email={one.email} />
                    </b>
                    {Date.parse(one.expiresAt) < now && (
                      <Badge tone="wait" icon="hourglass">
                        {t.tooOld}
                      </Badge>
                    )}
                  </p>
                  <Dots>
                    {format.list(one.roles.map((role) => roles[role][0].toLocaleLowerCase()))}
                    <>
                      {t.sent} <RelativeTime at={one.sentAt} />
                    </>
                    <>
                      {t.until} <DateText at={one.expiresAt} />
                    </>
                  </Dots>
                  {mayAct(one) && (
                    <Actions>
                      <Button small aria-label={`${t.again}: ${one.email}`} onClick={() => void again(one)}>
                        {t.again}
                      </Button>
                      <Button small look="quiet" aria-label={`${t.cancel}: ${one.email}`} onClick={() => void cancel(one)}>
                        {t.cancel}
                      </Button>
                    </Actions>
                  )}
                </Row>
              ))}
            </Rows>
          )
        }
      </Loaded>
      <ActionError error={error} />
    </Section>
  );
}
