import { Link } from '@tanstack/react-router';
import { useLanguage, useT } from '../i18n/language.ts';
import { Segmented } from '../ui/options.tsx';
import { messages } from './messages.ts';
import { FOOTER } from './places.ts';
import { useTheme } from './theme.ts';

/** Help and rules, the other language, light or dark. */
export function Footer() {
  const t = useT(messages);
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <footer className="footer">
      <div className="wrap spread">
        <nav aria-label={t.footer}>
          <ul className="plain-list">
            {FOOTER.map((place) => (
              <li key={place.to}>
                <Link to={place.to as string}>{t.places[place.word]}</Link>
              </li>
            ))}
            <li>
              <button type="button" className="linklike" lang={other} onClick={() => setLanguage(other)}>
                {t.otherLanguage}
              </button>
            </li>
          </ul>
        </nav>
        <Segmented
          legend={t.theme}
          value={theme}
          onValue={setTheme}
          options={[
            { value: 'auto', title: t.themes.auto },
            { value: 'light', title: t.themes.light },
            { value: 'dark', title: t.themes.dark },
          ]}
        />
      </div>
    </footer>
  );
}
