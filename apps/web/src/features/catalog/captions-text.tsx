import { useQuery } from '@tanstack/react-query';
import { unavailable } from '../../app/api-error.ts';
import { clock, type Place } from '../../app/work/place.ts';
import { useT } from '../../i18n/language.ts';
import { Note, Skeleton } from '../../ui/state.tsx';
import { lineAt, readCues } from './cues.ts';
import { messages } from './messages.ts';
import { scrollToPart } from './scroll-to-part.ts';

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
          <li key={i} ref={i === line ? scrollToPart : undefined} className={i === line ? 'cue-found' : undefined}>
            <span className="meta num">{clock(cue.start)}</span>
            <span>{cue.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
