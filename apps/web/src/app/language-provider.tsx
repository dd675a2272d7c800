import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { SaveLocaleDoc } from '../gql/app.ts';
import { deviceLanguage, isLanguage, LanguageContext, rememberLanguage, type Language } from '../i18n/language.ts';
import { request } from './api.ts';
import { sessionQuery, useSession } from './session.ts';

/** The language of the reader: what they just chose, else their setting, else that of this device. Sets `lang` of the page. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { me } = useSession();
  const [device, setDevice] = useState(deviceLanguage);
  const setting = isLanguage(me?.locale) ? me.locale : null;
  const language = setting ?? device;

  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language); // the next page starts in it, before we know who this is
  }, [language]);

  const state = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        rememberLanguage(next);
        setDevice(next);
        if (!me) return;
        queries.setQueryData(sessionQuery.queryKey, (old) => (old?.me ? { ...old, me: { ...old.me, locale: next } } : old));
        // The page speaks the language already; when saving fails, this device remembers it.
        request(SaveLocaleDoc, { locale: next }).catch(() => undefined);
      },
    }),
    [language, me, queries],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}
