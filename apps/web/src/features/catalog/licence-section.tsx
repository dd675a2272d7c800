import { NoticeButton } from '../../app/work/notice-button.tsx';
import type { MaterialQuery } from '../../gql/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { useVocabulary } from '../../i18n/vocabulary.ts';
import { Section } from '../../ui/section.tsx';
import { messages as family } from './copies/messages.ts';
import { messages } from './messages.ts';

/** What a reader may do with it, in two sentences, and what can still change. */
export function LicenceSection({ material }: { material: Pick<MaterialQuery['material'], 'id' | 'licence' | 'makers' | 'lineage' | 'viewerCan'> }) {
  const t = useT(messages);
  const { name, sentences } = useVocabulary().licence(
    material.licence,
    material.makers.some(({ person }) => person),
  );
  const words = useT(family);
  const format = useFormat();
  const before = [...new Set(material.lineage.flatMap(({ makers }) => makers))];
  const open = material.licence.startsWith('cc-');
  return (
    <Section title={t.use}>
      <div className="stack-s small">
        <p>
          <b>{name}.</b> {sentences} {before.length > 0 && words.credit(format.list(before))}
        </p>
        {open && (
          <p>
            <a href={`https://creativecommons.org/licenses/${material.licence.slice(3)}/4.0/deed.nl`} rel="license noreferrer">
              {t.licenceText}
            </a>
          </p>
        )}
        <p className="meta">{open ? t.irrevocable : t.revocable}</p>
        {material.viewerCan.notice && <NoticeButton subject={{ kind: 'material', id: material.id }} />}
      </div>
    </Section>
  );
}
