import type { ReactNode } from 'react';
import { Loaded, SignInFirst } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { useSessionQuery, type Me } from '../../app/session.ts';
import { useT } from '../../i18n/language.ts';
import { TabLink, TabLinks } from '../../ui/tab-links.tsx';
import { messages } from './messages.ts';

/** The head and the tabs of all settings, for whoever is signed in. */
export function SettingsFrame({ title, lead, children }: { title: string; lead?: string; children: (me: Me) => ReactNode }) {
  const t = useT(messages);
  return (
    <Loaded query={useSessionQuery()} page>
      {({ me }) =>
        me === null ? (
          <SignInFirst page />
        ) : (
          <>
            <PageHead title={title} over={t.settings} lead={lead} />
            <div className="tabbed">
              <TabLinks label={t.settings}>
                <TabLink to={'/instellingen' as string} activeOptions={{ exact: true }}>
                  {t.tabs.profile}
                </TabLink>
                <TabLink to={'/instellingen/beveiliging' as string}>{t.tabs.security}</TabLink>
                <TabLink to={'/instellingen/sleutels' as string}>{t.tabs.keys}</TabLink>
                <TabLink to={'/instellingen/besluiten' as string}>{t.tabs.decisions}</TabLink>
                <TabLink to={'/instellingen/gegevens' as string}>{t.tabs.data}</TabLink>
              </TabLinks>
              <div>{children(me)}</div>
            </div>
          </>
        )
      }
    </Loaded>
  );
}
