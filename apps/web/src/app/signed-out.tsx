import { useRouterState } from '@tanstack/react-router';
import { useT } from '../i18n/language.ts';
import { messages } from './messages.ts';
import { PageHead } from './page.tsx';

/** In the place of a page whose reader's session ended elsewhere. Nothing of what stood there is left. */
export function SignedOut() {
  const t = useT(messages);
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <div role="alert">
      <PageHead title={t.signedOutTitle} lead={t.signedOutText} />
      <div className="acts">
        {/* Loads the page anew, so that this window keeps nothing of who was here. */}
        <a className="btn btn-primary" href={`/inloggen?terug=${encodeURIComponent(here)}`}>
          {t.signIn}
        </a>
      </div>
    </div>
  );
}
