import { useT } from '../i18n/language.ts';
import { LinkButton } from '../ui/button.tsx';
import { messages } from './messages.ts';
import { PageHead } from './page.tsx';

/** What is not there and what you may not see look alike. */
export function NotFound() {
  const t = useT(messages);
  return (
    <>
      <PageHead title={t.notFoundTitle} lead={t.notFound} />
      <div className="acts">
        <LinkButton to={'/' as string} look="primary">
          {t.toHome}
        </LinkButton>
        <LinkButton to={'/zoeken' as string}>{t.places.search}</LinkButton>
      </div>
    </>
  );
}
