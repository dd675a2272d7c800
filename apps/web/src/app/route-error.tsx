import { useErrorText } from '../i18n/errors.ts';
import { useT } from '../i18n/language.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { ApiError, isNotFound, unavailable } from './api-error.ts';
import { messages } from './messages.ts';
import { NotFound } from './not-found.tsx';
import { PageHead } from './page.tsx';

/** A page that broke: the rest of the frame still works. A part of the program that could not be loaded counts as no network. */
export function RouteError({ error }: { error: unknown }) {
  const t = useT(messages);
  const text = useErrorText();
  if (isNotFound(error)) return <NotFound />;
  const known = error instanceof ApiError ? error : /import|fetch|load/i.test(String(error)) ? unavailable() : error;
  return (
    <div role="alert">
      <PageHead title={t.failedTitle} lead={text(known)} />
      <div className="acts">
        {/* A reload, not a retry: after a new release the page asks for parts that are gone. */}
        <Button look="primary" onClick={() => location.reload()}>
          {t.reload}
        </Button>
        <LinkButton to={'/' as string}>{t.toHome}</LinkButton>
      </div>
      {known instanceof ApiError && known.requestId && <p className="meta">{t.report(known.requestId)}</p>}
    </div>
  );
}
