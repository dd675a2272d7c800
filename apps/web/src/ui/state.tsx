import { useEffect, useState, type ReactNode } from 'react';
import { useErrorText } from '../i18n/errors.ts';
import { useT } from '../i18n/language.ts';
import { Badge } from './badge.tsx';
import { Actions, Button } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { messages } from './messages.ts';

export type NoteTone = 'none' | 'ok' | 'info' | 'wait' | 'danger' | 'mark';
const NOTE_ICON: Readonly<Record<NoteTone, IconName>> = { none: 'info', ok: 'check', info: 'info', wait: 'warn', danger: 'warn', mark: 'bell' };

/** Something to know, in the page. `status` has it read aloud when it appears; a mistake is an alert by itself. */
export function Note({
  tone = 'none',
  icon,
  title,
  children,
  actions,
  status = false,
}: {
  tone?: NoteTone;
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  status?: boolean;
}) {
  return (
    <div className={tone === 'none' ? 'note' : `note n-${tone}`} role={status ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={icon ?? NOTE_ICON[tone]} />
      <div>
        {title && <b className="t">{title}</b>}
        {children && <div className="note-text">{children}</div>}
        {actions && <Actions>{actions}</Actions>}
      </div>
    </div>
  );
}

/** The school building: for a place that is empty because all is done. */
const Building = () => (
  <svg className="draw" viewBox="0 0 112 72" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
    <path d="M2 70h108M18 70V26h30v44M48 38h46v32" />
    <path d="M26 36h14M26 46h14M26 56h14" />
    <path d="M71 38a10 10 0 0 1 20 0" fill="var(--marker)" stroke="none" />
    <path d="M58 50h10M76 50h10" />
  </svg>
);

/** Nothing here: what it is, whether your words are safe, one thing to do. */
export function Empty({
  title,
  children,
  action,
  drawing = false,
  badge,
  level = 3,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  drawing?: boolean;
  badge?: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      {drawing && <Building />}
      {badge}
      <Heading>{title}</Heading>
      {children && <p className="quiet">{children}</p>}
      {action}
    </div>
  );
}

/** A part that could not be loaded, with the sentence of its error and a way to try again. */
export function ErrorNote({ error, onRetry, level = 3 }: { error: unknown; onRetry?: () => void; level?: 2 | 3 }) {
  const t = useT(messages);
  const text = useErrorText();
  return (
    <div role="alert">
      <Empty
        level={level}
        badge={
          <Badge tone="danger" icon="warn">
            {t.error}
          </Badge>
        }
        title={t.partFailed}
        action={onRetry && <Button onClick={onRetry}>{t.tryAgain}</Button>}
      >
        {text(error)}
      </Empty>
    </div>
  );
}

/** What went wrong with something you did: stands beside the button, says that nothing typed is lost. */
export function ActionError({ error }: { error: unknown }) {
  const text = useErrorText();
  return error ? (
    <Note tone="danger" status>
      {<p>{text(error)}</p>}
    </Note>
  ) : null;
}

/** The strip above the page while there is no network. */
export function OfflineNote() {
  const t = useT(messages);
  return (
    <div className="offline" aria-live="polite">
      <div className="wrap">
        <Icon name="offline" />
        <span>
          <b>{t.offline}</b> {t.offlineText}
        </span>
      </div>
    </div>
  );
}

/** Nothing for the first 300 ms: most answers are there by then, and a flash is worse than a wait. */
export function Late({ children, after = 300 }: { children: ReactNode; after?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return shown ? children : null;
}

/** A grey bar in the place of a line of text. */
export const Bar = ({ width = '100%', height }: { width?: string; height?: string }) => <span className="sk" style={{ width, height }} />;

/** Rows of grey that copy what they stand for. `label` is read aloud: "Resultaten laden". */
export function Skeleton({ shape = 'hits', rows = 3, label }: { shape?: 'hits' | 'rows' | 'text' | 'page'; rows?: number; label?: string }) {
  const t = useT(messages);
  const each = Array.from({ length: rows }, (_, i) => i);
  return (
    <Late>
      <output className="vh">{label ?? t.loading}</output>
      <div aria-hidden="true">
        {shape === 'page' && (
          <div className="sk-page">
            <Bar width="30%" />
            <Bar width="70%" height="2.5rem" />
            <Bar width="50%" />
          </div>
        )}
        {shape === 'hits' &&
          each.map((i) => (
            <div className="hit sk-hit" key={i}>
              <Bar height="7rem" />
              <div className="hit-body">
                <Bar width="40%" />
                <Bar width="90%" height="1.25rem" />
                <Bar width="60%" height="1.25rem" />
                <Bar width="75%" />
              </div>
            </div>
          ))}
        {(shape === 'rows' || shape === 'page') &&
          each.map((i) => (
            <div className="sk-row" key={i}>
              <Bar width="85%" height="1.25rem" />
              <Bar width="45%" />
            </div>
          ))}
        {shape === 'text' && (
          <div className="sk-row">
            {each.map((i) => (
              <Bar key={i} width={`${95 - 12 * (i % 4)}%`} />
            ))}
          </div>
        )}
      </div>
    </Late>
  );
}

/** Long work: how far it is, and a way to stop. `value` and `max` in the same unit; without `value` it is not known how far. */
export function Progress({
  title,
  detail,
  value,
  max = 100,
  onStop,
  stopWord,
}: {
  title: ReactNode;
  detail?: ReactNode;
  value?: number;
  max?: number;
  onStop?: () => void;
  stopWord?: string;
}) {
  const t = useT(messages);
  const share = value === undefined ? undefined : Math.round((100 * value) / Math.max(1, max));
  return (
    <div className="stack-s">
      <p>
        <b>{title}</b> {detail && <span className="meta">{detail}</span>}
      </p>
      <progress className="vh" aria-label={t.progress} value={share} max={100} />
      <div className={share === undefined ? 'bar bar-open' : 'bar'} aria-hidden="true">
        <i style={{ width: share === undefined ? '30%' : `${share}%` }} />
      </div>
      {onStop && (
        <Button small onClick={onStop}>
          {stopWord ?? t.stop}
        </Button>
      )}
    </div>
  );
}

/** The rest of a list, on request: nothing scrolls in by itself. */
export function Pager({ hasMore, busy, onMore, children }: { hasMore: boolean; busy: boolean; onMore: () => void; children?: ReactNode }) {
  const t = useT(messages);
  if (!hasMore) return null;
  return (
    <div className="acts pager">
      <Button busy={busy && t.loadingMore} onClick={onMore}>
        {t.more}
      </Button>
      {children && <span className="meta">{children}</span>}
    </div>
  );
}
