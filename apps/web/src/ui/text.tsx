import { Fragment, useSyncExternalStore, type ReactNode } from 'react';
import { useFormat, type Format, type Instant } from '../i18n/format.ts';

/** A piece of a text; the found ones lie under the marker. The server cuts the pieces, so no HTML travels. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** Found words under the marker. */
export function Highlight({ segments }: { segments: readonly Segment[] }) {
  return <>{segments.map((segment, i) => (segment.hit ? <mark key={i}>{segment.text}</mark> : <Fragment key={i}>{segment.text}</Fragment>))}</>;
}

/** An e-mail address, which breaks before its @ where the line is short. */
export function EmailText({ email }: { email: string }) {
  const at = email.lastIndexOf('@');
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]']/gu;

/** Plain text with its web addresses as links. They give nothing away to where they lead. */
export function linked(line: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    parts.push(
      line.slice(from, match.index),
      <a key={match.index} href={match[0]} rel="nofollow ugc noreferrer">
        {match[0]}
      </a>,
    );
    from = match.index + match[0].length;
  }
  return [...parts, line.slice(from)];
}

/**
 * What a person wrote, in serif: paragraphs, line breaks and links, never HTML. `quote` puts the marker beside it,
 * `lang` says when it is not in the language of the page.
 */
export function Voice({ text, quote = false, lang }: { text: string; quote?: boolean; lang?: string }) {
  const paragraphs = text.trim().split(/\n\s*\n/);
  const lines = (paragraph: string) =>
    paragraph.split('\n').map((line, i) => (
      <Fragment key={i}>
        {i > 0 && <br />}
        {linked(line)}
      </Fragment>
    ));
  const name = quote ? 'voice quote' : 'voice';
  if (paragraphs.length === 1)
    return (
      <p className={name} lang={lang} dir="auto">
        {lines(text.trim())}
      </p>
    );
  return (
    <div className={`${name} stack-s`} lang={lang} dir="auto">
      {paragraphs.map((paragraph, i) => (
        <p key={i}>{lines(paragraph)}</p>
      ))}
    </div>
  );
}

/** How a date is written; see `Format`. */
type DateStyle = keyof Pick<Format, 'date' | 'weekday' | 'dateShort' | 'time' | 'moment'>;

/** An instant in words: "27 november", "15.30 uur". */
export function DateText({ at, as = 'date' }: { at: Instant; as?: DateStyle }) {
  const format = useFormat();
  return <time dateTime={new Date(at).toISOString()}>{format[as](at)}</time>;
}

let minute = Date.now();
const listeners = new Set<() => void>();
let ticker: ReturnType<typeof setInterval> | undefined;

/** One clock for all relative times on the page; it stops when none is shown. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) minute = Date.now();
  ticker ??= setInterval(() => {
    minute = Date.now();
    for (const tell of listeners) tell();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticker);
      ticker = undefined;
    }
  };
}

/** "20 minuten geleden"; the whole moment shows on hover. */
export function RelativeTime({ at }: { at: Instant }) {
  const format = useFormat();
  const now = useSyncExternalStore(subscribe, () => minute);
  return (
    <time dateTime={new Date(at).toISOString()} title={format.moment(at)}>
      {format.relative(at, now)}
    </time>
  );
}
