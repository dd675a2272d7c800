import { useRouterState } from '@tanstack/react-router';
import { useT } from '../i18n/language.ts';
import { LinkButton } from '../ui/button.tsx';
import { messages } from './messages.ts';
import { PageHead } from './page.tsx';
import { useSession } from './session.ts';

/** What is not there and what you may not see look alike. */
export function NotFound() {
  const t = useT(messages);
  const { me, known } = useSession();
  const here = useRouterState({ select: (state) => state.location.href });
  const isVisitor = known && me === null;
  return (
    <>
      <PageHead title={t.notFoundTitle} lead={t.notFound} />
      <div className="stack">
        {isVisitor && <p>{t.notFoundVisitor}</p>}
        <div className="acts">
          {isVisitor && (
            <LinkButton to={`/inloggen?terug=${encodeURIComponent(here)}` as string} look="primary">
              {t.signIn}
            </LinkButton>
          )}
          <LinkButton to={'/' as string} {...(isVisitor ? {} : { look: 'primary' })}>
            {t.toHome}
          </LinkButton>
          <LinkButton to={'/zoeken' as string}>{t.places.search}</LinkButton>
        </div>
      </div>
    </>
  );
}
