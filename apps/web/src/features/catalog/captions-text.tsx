import { useQuery } from '@tanstack/react-query';
import { unavailable } from '../../app/api-error.ts';
import { clock, secondsOf, type Place } from '../../app/work/place.ts';
import { useT } from '../../i18n/language.ts';
import { Note, Skeleton } from '../../ui/state.tsx';
import { messages } from './messages.ts';

interface Cue {
  readonly start: number;
  readonly text: string;
}

const TIMING = /^((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})\s+-->/;

/** The lines of a WebVTT file as a reader sees them: when, and what is said; marks for voices and styles fall away. */
export function readCues(vtt: string): Cue[] {
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => TIMING.test(line));
      const start = TIMING.exec(lines[at] ?? '')?.[1];
      const text = lines
        .slice(at + 1)
        .join(' ')
        .replace(/<[^>]*>/g, '')
        .trim();
      return start && text ? [{ start: secondsOf(start) ?? 0, text }] : [];
    });
}

/** Which line is meant: the last one that begins by then, or the one with that number. */
function lineAt(cues: readonly Cue[], place: Place | null): number {
  if (place?.kind !== 'cue') return -1;
  const seconds = secondsOf(place.value);
  return seconds === null ? Number(place.value) - 1 : cues.findLastIndex((cue) => cue.start <= seconds + 0.999);
}

const intoView = (line: HTMLLIElement | null) => line?.scrollIntoView({ block: 'nearest' });

/** What is said in a film, to read. The key names the material, so that it leaves the cache together with it. */
export function CaptionsText({ materialId, url, place, lang }: { materialId: string; url: string; place: Place | null; lang: string }) {
  const t = useT(messages);
  const { data: cues, isError } = useQuery({
    queryKey: ['Captions', { materialId, url }],
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { credentials: 'same-origin', signal });
      if (!response.ok) throw unavailable();
      return readCues(await response.text());
    },
  });
  const line = cues ? lineAt(cues, place) : -1;
  if (isError) return <Note>{<p>{t.captionsFailed}</p>}</Note>;
  if (!cues) return <Skeleton shape="text" rows={5} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable with the keyboard
    <section className="cues" aria-label={t.captions} tabIndex={0}>
      <ol className="plain-list" lang={lang}>
        {cues.map((cue, i) => (
          <li key={i} ref={i === line ? intoView : undefined} className={i === line ? 'cue-found' : undefined}>
            <span className="meta num">{clock(cue.start)}</span>
            <span>{cue.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
