import { getRouteApi } from '@tanstack/react-router';
import { useT } from '../../../i18n/language.ts';
import { Empty, Note } from '../../../ui/state.tsx';
import { SchoolFrame, type SchoolDetails } from '../school-frame.tsx';
import { InviteForm } from './invite-form.tsx';
import { InviteMany } from './invite-many.tsx';
import { MemberList } from './member-list.tsx';
import { messages } from './messages.ts';
import { OpenInvitations } from './open-invitations.tsx';

const route = getRouteApi('/school/$slug/leden');

/** The people of a school, and those it asked in. */
function Parts({ school }: { school: SchoolDetails }) {
  const t = useT(messages);
  const { manage, administer } = school.viewerCan;
  if (!manage && !administer)
    return (
      <Empty level={2} title={t.notYours}>
        {t.notYoursText}
      </Empty>
    );
  return (
    <div className="stack-l">
      {manage ? (
        <MemberList schoolId={school.id} />
      ) : (
        <Note tone="info">
          <p>{t.onlyManagers}</p>
        </Note>
      )}
      <div className="cols cols-75">
        <div className="stack-l">
          <InviteForm schoolId={school.id} anyone={manage} />
          {manage && <InviteMany schoolId={school.id} />}
        </div>
        <OpenInvitations schoolId={school.id} anyone={manage} />
      </div>
    </div>
  );
}

export function MembersPage() {
  const t = useT(messages);
  const { slug } = route.useParams();
  return (
    <SchoolFrame
      key={slug}
      slug={slug}
      title={(school) => (school.viewerCan.manage ? t.membersTitle(school.memberCount ?? 0, school.name) : t.inviteTitle(school.name))}
    >
      {(school) => <Parts school={school} />}
    </SchoolFrame>
  );
}
