import { useState } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Pager } from '../../ui/state.tsx';
import type { MaterialFile } from './file-words.ts';
import { messages } from './messages.ts';
import { scrollToPart } from './scroll-to-part.ts';

/** As many as someone turns before deciding to download. */
const STEP = 20;

/** The pages of a PDF as pictures, for browsers without a viewer of their own: most phones. Each is fetched when it comes into sight. */
export function PdfPages({ file, at }: { file: MaterialFile; at: number | null }) {
  const t = useT(messages);
  const format = useFormat();
  const all = file.pages ?? 1;
  const [shown, setShown] = useState(() => Math.min(all, Math.max(STEP, at ?? 1)));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable with the keyboard
    <section className="preview pdf-pages" aria-label={t.previewOf(file.name)} tabIndex={0}>
      {Array.from({ length: shown }, (_, i) => i + 1).map((number) => (
        <img
          key={number}
          ref={number === at ? scrollToPart : undefined}
          className="preview-page"
          src={`/previews/${file.id}/pages/${number}`}
          alt={t.pageOf(format.number(number), format.number(all))}
          width={960}
          height={1358}
          loading="lazy"
          decoding="async"
        />
      ))}
      <Pager hasMore={shown < all} busy={false} onMore={() => setShown(Math.min(all, shown + STEP))} />
    </section>
  );
}
