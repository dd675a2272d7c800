import type { UseQueryResult } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useErrorText } from '../i18n/errors.ts';
import { useT } from '../i18n/language.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Empty, ErrorNote, Skeleton } from '../ui/state.tsx';
import { ApiError, isNotFound } from './api-error.ts';
import { messages } from './messages.ts';
import { NotFound } from './not-found.tsx';
import { PageHead } from './page.tsx';

/** Where to sign in, and come back from. As a whole page it brings the title. */
export function SignInFirst({ page = false }: { page?: boolean }) {
  const t = useT(messages);
  const here = useRouterState({ select: (state) => state.location.href });
  const button = (
    <LinkButton to={`/inloggen?terug=${encodeURIComponent(here)}` as string} look="primary">
      {t.signIn}
    </LinkButton>
  );
  if (page)
    return (
      <>
        <PageHead title={t.signInTitle} lead={t.signInText} />
        <div className="acts">{button}</div>
      </>
    );
  return (
    <Empty level={2} title={t.signInTitle} action={button}>
      {t.signInText}
    </Empty>
  );
}

function FailedPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT(messages);
  const text = useErrorText();
  return (
    <div role="alert">
      <PageHead title={t.failedTitle} lead={text(error)} />
      <div className="acts">
        <Button look="primary" onClick={onRetry}>
          {t.reload}
        </Button>
      </div>
    </div>
  );
}

/**
 * The answer of a query, or the designed state in its place: waiting, offline, failed, sign in first. As a whole page
 * (`page`) what is not found becomes the not-found page, otherwise that part is simply not there.
 */
export function Loaded<T>({
  query,
  waiting,
  page = false,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPaused' | 'refetch'>;
  waiting?: ReactNode;
  page?: boolean;
  children: (data: T) => ReactNode;
}) {
  const t = useT(messages);
  // What was seen goes the moment it may no longer be seen, also when the query still holds it.
  if (isNotFound(query.error)) return page ? <NotFound /> : null;
  if (query.data !== undefined) return children(query.data);
  if (query.error instanceof ApiError && query.error.code === 'SIGN_IN_REQUIRED') return <SignInFirst page={page} />;
  const retry = () => void query.refetch();
  if (query.error) return page ? <FailedPage error={query.error} onRetry={retry} /> : <ErrorNote error={query.error} onRetry={retry} />;
  if (query.isPaused) return page ? <PageHead title={t.offlineTitle} lead={t.offlineText} /> : <Empty title={t.offlineTitle}>{t.offlineText}</Empty>;
  return waiting ?? <Skeleton shape={page ? 'page' : 'rows'} />;
}
