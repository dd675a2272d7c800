import type { AudienceChoice } from '../../../gql/community.ts';
import type { Me } from '../../../app/session.ts';
import { useT } from '../../../i18n/language.ts';
import { Select } from '../../../ui/field.tsx';
import { OptionGroup } from '../../../ui/options.tsx';
import { messages } from './messages.ts';

export interface Audience {
  readonly choice: AudienceChoice;
  /** On behalf of which school; the first one until chosen. */
  readonly schoolId: string | null;
}

export const EVERYONE: Audience = { choice: 'EVERYONE', schoolId: null };

/** The school on whose behalf one writes. */
export const schoolOf = (me: Me, { schoolId }: Audience) => (me.memberships.find(({ school }) => school.id === schoolId) ?? me.memberships[0])?.school;

/** Who may read it: own school or everyone, in plain sentences; and for which school one writes, where someone has two. */
export function AudienceField({
  me,
  audience,
  onAudience,
  about = false,
}: {
  me: Me;
  audience: Audience;
  onAudience: (audience: Audience) => void;
  about?: boolean;
}) {
  const t = useT(messages);
  const school = schoolOf(me, audience);
  return (
    <>
      {me.memberships.length > 1 && (
        <Select
          label={t.school}
          value={school?.id ?? ''}
          onValue={(schoolId) => onAudience({ ...audience, schoolId })}
          options={me.memberships.map((one) => ({ value: one.school.id, label: one.school.name }))}
        />
      )}
      <OptionGroup
        legend={t.audience}
        value={audience.choice}
        onValue={(choice) => onAudience({ ...audience, choice })}
        options={[
          { value: 'EVERYONE', title: t.everyone, text: about ? t.everyoneAbout : t.everyoneText },
          { value: 'MY_SCHOOL', title: t.mySchool(school?.name ?? ''), text: t.mySchoolText },
        ]}
      />
    </>
  );
}
