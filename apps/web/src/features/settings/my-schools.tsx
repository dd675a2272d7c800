import { useState } from 'react';
import { request } from '../../app/api.ts';
import { useSessionChanged } from '../../app/session.ts';
import { LeaveSchoolDoc, type MyProfileQuery } from '../../gql/settings.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dots, Minor, Row, Rows } from '../../ui/section.tsx';
import { DateText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { School } from '../../ui/who.tsx';
import { messages } from './messages.ts';

type Membership = NonNullable<MyProfileQuery['me']>['memberships'][number];

/** Where someone belongs and as what; leaving is theirs to do. */
export function MySchools({ memberships }: { memberships: readonly Membership[] }) {
  const t = useT(messages);
  const format = useFormat();
  const changed = useSessionChanged();
  const [leaving, setLeaving] = useState<Membership | null>(null);
  const leave = async ({ id, school }: Membership) => {
    await request(LeaveSchoolDoc, { membershipId: id });
    toast({ text: t.profile.left(school.name) });
    await changed(); // what only this school may see is forgotten here too
  };
  return (
    <Minor level={2} title={t.profile.schools}>
      {memberships.length === 0 ? (
        <p className="quiet">{t.profile.noSchool}</p>
      ) : (
        <Rows>
          {memberships.map((one) => (
            <Row key={one.id}>
              <p>
                <School school={one.school} link />
              </p>
              <Dots>
                {format.list(one.roles.map((role) => t.roles[role]))}
                <>
                  {t.profile.since} <DateText at={one.startsAt} />
                </>
              </Dots>
              <Button small look="quiet" aria-label={`${t.profile.leave}: ${one.school.name}`} onClick={() => setLeaving(one)}>
                {t.profile.leave}
              </Button>
            </Row>
          ))}
        </Rows>
      )}
      {leaving && (
        <ConfirmDialog
          title={t.profile.leaveTitle(leaving.school.name)}
          confirm={t.profile.leaveSend}
          busy={t.profile.leaving}
          danger
          onConfirm={() => leave(leaving)}
          onClose={() => setLeaving(null)}
        >
          <p>{t.profile.leaveText}</p>
        </ConfirmDialog>
      )}
    </Minor>
  );
}
