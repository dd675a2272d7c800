import type { ReactNode } from 'react';
import { readPlace, secondsOf, usePlaceText, type Place } from '../../app/work/place.ts';
import type { MaterialQuery } from '../../gql/catalog.ts';
import { useLanguage, useT } from '../../i18n/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { kindIcon } from '../../i18n/vocabulary.ts';
import { CaptionsText } from './captions-text.tsx';
import { captionLanguage } from './caption-language.ts';
import { showingOf, type MaterialFile } from './file-words.ts';
import { messages } from './messages.ts';
import { PdfPages } from './pdf-pages.tsx';

type Material = MaterialQuery['material'];

/** The picture of the first page, large, with what to do for the rest. */
function Picture({ material, children }: { material: Material; children: ReactNode }) {
  const t = useT(messages);
  return (
    <div className="preview stack">
      {material.thumbnailUrl ? (
        <img className="preview-page" src={material.thumbnailUrl} alt={t.firstPage(material.title)} />
      ) : (
        <span className="preview-kind">
          <Icon name={kindIcon(material.kind)} />
        </span>
      )}
      {children}
    </div>
  );
}

/** The browser's own viewer where it has one, opened at the page where the words stood; else pictures of the pages. */
function Pdf({ file, place }: { file: MaterialFile; place: Place | null }) {
  const t = useT(messages);
  const at = place?.kind === 'page' ? Number(place.value) : null;
  if (!navigator.pdfViewerEnabled) return <PdfPages file={file} at={at} />;
  // oxlint-disable-next-line react/iframe-missing-sandbox -- viewers of browsers do not run inside one; a pdf cannot reach this page
  return <iframe className="preview-frame" src={`${file.previewUrl}${at ? `#page=${at}` : ''}`} title={t.previewOf(file.name)} />;
}

function Film({ material, file, place }: { material: Material; file: MaterialFile; place: Place | null }) {
  const { language } = useLanguage();
  const captions = material.files
    .filter((one) => showingOf(one) === 'captions')
    .map((one) => ({ ...one, language: captionLanguage(one.name) ?? material.language }));
  const first = captions.find((one) => one.language === language) ?? captions[0];
  const start = place?.kind === 'cue' ? secondsOf(place.value) : null;
  return (
    <div className="preview">
      <video
        className="preview-film"
        controls
        preload="metadata"
        poster={material.thumbnailUrl ?? undefined}
        src={`${file.previewUrl}${start === null ? '' : `#t=${start}`}`}
      >
        {captions.map((one) => (
          <track key={one.id} kind="captions" srcLang={one.language} label={one.name} src={one.previewUrl ?? undefined} default={one === first} />
        ))}
      </video>
    </div>
  );
}

function Shown({ material, file, place }: { material: Material; file: MaterialFile; place: Place | null }) {
  const t = useT(messages);
  const { previewUrl } = file;
  switch (showingOf(file)) {
    case 'pdf':
      return <Pdf file={file} place={place} />;
    // What people upload may not run: the sandbox gives it nothing, and the server says so again.
    case 'page':
    case 'text':
      return <iframe className="preview-frame preview-sheet" sandbox="" src={previewUrl ?? undefined} title={t.previewOf(file.name)} />;
    case 'image':
      return (
        <div className="preview">
          <img className="preview-image" src={previewUrl ?? undefined} alt={material.title} />
        </div>
      );
    case 'video':
      return <Film material={material} file={file} place={place} />;
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- sound of our users; a transcript is a file of its own
    case 'audio':
      return (
        <div className="preview">
          <audio className="preview-film" controls preload="metadata" src={previewUrl ?? undefined} />
        </div>
      );
    case 'captions':
      return <CaptionsText materialId={material.id} url={previewUrl ?? file.url} place={place} lang={captionLanguage(file.name) ?? material.language} />;
    case 'none':
      return (
        <Picture material={material}>
          <p className="quiet">{file.withheld ? t.withheldText : material.thumbnailUrl ? t.office : t.noPreview}</p>
        </Picture>
      );
  }
}

/** The content in the page. `place` is where someone's words were found. */
export function Preview({ material, file, place }: { material: Material; file: MaterialFile; place: string | null }) {
  const t = useT(messages);
  const placeText = usePlaceText()(place);
  return (
    <section className="stack-s" aria-label={t.preview}>
      {placeText && (
        <p className="line meta">
          <Icon name="search" />
          {t.foundAt(placeText)}
        </p>
      )}
      <Shown material={material} file={file} place={readPlace(place)} />
    </section>
  );
}
