import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { MyProfileDoc } from '../../gql/settings.ts';
import { useLanguage, useT } from '../../i18n/language.ts';
import { Segmented } from '../../ui/options.tsx';
import { Minor } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/state.tsx';
import { messages } from './messages.ts';
import { MySchools } from './my-schools.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SettingsFrame } from './settings-frame.tsx';

function LanguageChoice() {
  const t = useT(messages).profile;
  const { language, setLanguage } = useLanguage();
  return (
    <Minor level={2} title={t.language}>
      <div className="stack-s">
        <Segmented
          legend={t.language}
          value={language}
          onValue={setLanguage}
          options={[
            { value: 'nl', title: t.languages.nl },
            { value: 'en', title: t.languages.en },
          ]}
        />
        <p className="help">{t.languageHelp}</p>
      </div>
    </Minor>
  );
}

/** What someone tells of themselves, their language, and their schools. */
export function ProfilePage() {
  const t = useT(messages).profile;
  return (
    <SettingsFrame title={t.title} lead={t.lead}>
      {(me) => <ProfileParts key={me.id} />}
    </SettingsFrame>
  );
}

function ProfileParts() {
  const query = useQuery(queryOf(MyProfileDoc, {}));
  return (
    <Loaded query={query} waiting={<Skeleton shape="rows" />}>
      {({ me }) =>
        me && (
          <div className="cols cols-side">
            <ProfileForm profile={me} />
            <div className="stack-l">
              <LanguageChoice />
              <MySchools memberships={me.memberships} />
            </div>
          </div>
        )
      }
    </Loaded>
  );
}
