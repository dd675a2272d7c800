import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../app/api.ts';
import { useSessionChanged } from '../../app/session.ts';
import { EndSessionDoc, MySecurityDoc, SignOutEverywhereDoc, type MySecurityQuery } from '../../gql/settings.ts';
import { useT } from '../../i18n/language.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Rows, Section } from '../../ui/section.tsx';
import { ActionError } from '../../ui/state.tsx';
import { RelativeTime } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { messages } from './messages.ts';

type Session = NonNullable<MySecurityQuery['me']>['sessions'][number];

/** The devices where someone is signed in; each can be signed out from here. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useT(messages).security;
  const queries = useQueryClient();
  const router = useRouter();
  const changed = useSessionChanged();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const nameOf = ({ device }: Session) => (device === '?' ? t.unknownDevice : device);

  const end = async (session: Session) => {
    setError(null);
    try {
      await request(EndSessionDoc, { id: session.id });
      toast({ text: t.ended(nameOf(session)) });
    } catch (fault) {
      setError(fault);
    }
    await queries.invalidateQueries({ queryKey: [MySecurityDoc.name] });
  };
  const everywhere = async () => {
    await request(SignOutEverywhereDoc, {});
    router.history.push('/');
    await changed();
  };

  return (
    <Section title={t.sessions} hint={t.sessionsHint}>
      <div className="stack">
        <Rows>
          {sessions.map((session) => (
            <li key={session.id} className="side">
              <div className="stack-s">
                <p className="line">
                  <b>{nameOf(session)}</b>
                  {session.current && (
                    <Badge tone="ok" icon="check">
                      {t.thisDevice}
                    </Badge>
                  )}
                </p>
                <p className="meta">
                  {t.lastSeen} <RelativeTime at={session.lastSeenAt} />, {t.since} <RelativeTime at={session.createdAt} />
                </p>
              </div>
              {!session.current && (
                <Button small aria-label={t.endOf(nameOf(session))} onClick={() => void end(session)}>
                  {t.end}
                </Button>
              )}
            </li>
          ))}
        </Rows>
        <ActionError error={error} />
        <Button icon="exit" onClick={() => setAsking(true)}>
          {t.everywhere}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog title={t.everywhereTitle} confirm={t.everywhereSend} busy={t.leaving} onConfirm={everywhere} onClose={() => setAsking(false)}>
          <p>{t.everywhereText}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
