import type { ReactNode } from 'react';
import { useFormat, type Instant } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { Badge } from './badge.tsx';
import { Actions } from './button.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';
import { DateText, Voice } from './text.tsx';
import { Avatar, School, type PersonRef } from './who.tsx';

export interface MessageProps {
  author: PersonRef;
  at: Instant;
  text: string;
  /** Pinned by the host, the best answer, or the one a case is about. */
  mark?: 'pinned' | 'answer' | 'target';
  /** The author leads this conversation. */
  host?: boolean;
  /** The author is you. */
  me?: boolean;
  badges?: ReactNode;
  /** Was changed after it was posted. */
  edited?: boolean;
  /** On its way: shown before the server has it. */
  sending?: boolean;
  actions?: ReactNode;
  /** Replies, a form. */
  children?: ReactNode;
}

/** One message: disc, name, school, time, words, actions. */
export function Message({ author, at, text, mark, host, me, badges, edited, sending, actions, children }: MessageProps) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <article className={mark ? `msg ${mark}` : 'msg'} aria-label={t.messageBy(author.name, format.moment(at))} aria-busy={sending || undefined}>
      <Avatar name={author.name} tone={host ? 'host' : me ? 'me' : undefined} />
      <div>
        <header>
          <b>{author.name}</b>
          {author.school && (
            <span className="meta">
              <School school={author.school} />
            </span>
          )}
          {mark === 'pinned' && (
            <Badge tone="info" icon="pin">
              {t.pinned}
            </Badge>
          )}
          {mark === 'answer' && (
            <Badge tone="ok" icon="check">
              {t.bestAnswer}
            </Badge>
          )}
          {badges}
          <span className="meta">
            {sending ? t.sending : <DateText at={at} as="moment" />}
            {edited && `, ${t.edited}`}
          </span>
        </header>
        <Voice text={text} />
        {actions && <Actions>{actions}</Actions>}
        {children}
      </div>
    </article>
  );
}

/** The place of a hidden or removed message: no words, no name. The reason is shown to those who may read it. */
export function HiddenMessage({
  at,
  title,
  reason,
  actions,
  children,
}: {
  at: Instant;
  title?: string;
  reason?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const t = useT(messages);
  return (
    <article className="msg hid" aria-label={title ?? t.hidden}>
      <span className="ava" aria-hidden="true">
        <Icon name="eyeoff" />
      </span>
      <div>
        <header>
          <b>{title ?? t.hidden}</b>
          <span className="meta">
            <DateText at={at} as="moment" />
          </span>
        </header>
        {reason && <p>{reason}</p>}
        {actions && <Actions>{actions}</Actions>}
        {children}
      </div>
    </article>
  );
}

/** The line above what came while you were away. */
export const NewSince = ({ children }: { children?: ReactNode }) => {
  const t = useT(messages);
  return (
    <div className="daymark">
      <span>{children ?? t.newSince}</span>
    </div>
  );
};

/** New messages wait behind this bar; the page never jumps. */
export function NewBar({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useT(messages);
  return count > 0 ? (
    <button type="button" className="newbar" onClick={onShow}>
      <Icon name="down" />
      {t.newMessages(count)}
    </button>
  ) : null;
}

/** Who is writing; seen, not announced. */
export function Typing({ names }: { names: readonly string[] }) {
  const t = useT(messages);
  const format = useFormat();
  if (names.length === 0) return null;
  return (
    <p className="typing" aria-live="off">
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {t.typing(names.length, format.list(names.slice(0, 3)))}
    </p>
  );
}

/** The messages of a conversation: polite, additions only. */
export const TalkLog = ({ label, children }: { label: string; children: ReactNode }) => (
  <div role="log" aria-label={label} aria-live="polite" aria-relevant="additions">
    {children}
  </div>
);

/** "Nu live", with a dot. */
export const Live = ({ children }: { children: ReactNode }) => <span className="live">{children}</span>;
