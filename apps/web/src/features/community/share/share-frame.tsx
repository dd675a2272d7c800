import '../community.css';
import type { ReactNode } from 'react';
import { SignInFirst } from '../../../app/loaded.tsx';
import { PageHead } from '../../../app/page.tsx';
import { useSession, type Me } from '../../../app/session.ts';
import { useT } from '../../../i18n/language.ts';
import { Note, Skeleton } from '../../../ui/state.tsx';
import { messages } from './messages.ts';

/** A page on which people share something: for who is signed in and may post. */
export function ShareFrame({ title, lead, children }: { title: string; lead?: string; children: (me: Me) => ReactNode }) {
  const t = useT(messages);
  const { me, known } = useSession();
  if (!known) return <Skeleton shape="page" />;
  if (!me) return <SignInFirst page />;
  return (
    <>
      <PageHead title={title} lead={lead} />
      {me.viewerCan.ask ? (
        children(me)
      ) : (
        <Note tone="wait" title={t.notYou}>
          <p>{me.suspended ? t.suspendedText : t.notYouText}</p>
        </Note>
      )}
    </>
  );
}
