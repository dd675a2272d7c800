import { Link } from '@tanstack/react-router';
import { makerNames } from '../../../app/work/material-card.tsx';
import type { OwnMaterialFragment } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { kindIcon, useVocabulary } from '../../../i18n/vocabulary.ts';
import { Badge, Kind } from '../../../ui/badge.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Thumb } from '../../../ui/hit.tsx';
import { Dots } from '../../../ui/section.tsx';
import { RelativeTime } from '../../../ui/text.tsx';
import { messages } from './messages.ts';

/** How far it goes, in words. */
function useReach(): (material: OwnMaterialFragment) => string | false {
  const t = useT(messages);
  return ({ status, restricted, access }) => {
    if (status === 'DRAFT' || restricted) return false;
    if (access.public) return t.everyone;
    return access.count <= 1 ? t.homeOnly : t.reach(access.count, access.total);
  };
}

/** One own material: what it is, how far it goes, and what is still missing. */
export function OwnRow({ material, chosen, onChosen }: { material: OwnMaterialFragment; chosen: boolean; onChosen: (chosen: boolean) => void }) {
  const t = useT(messages);
  const format = useFormat();
  const words = useVocabulary();
  const reach = useReach();
  const makers = makerNames(material.makers);
  return (
    <li className="own">
      <label className="own-pick">
        <input type="checkbox" checked={chosen} onChange={(e) => onChosen(e.target.checked)} />
        <span className="vh">{t.select(material.title)}</span>
      </label>
      <Thumb src={material.thumbnailUrl} kind={kindIcon(material.kind)} />
      <div className="own-body stack-s">
        <p className="line">
          <Kind icon={kindIcon(material.kind)}>{words.kind(material.kind)}</Kind>
          {material.status === 'DRAFT' && (
            <Badge tone="plain" icon="edit">
              {t.draft}
            </Badge>
          )}
          {material.restricted && (
            <Badge tone="wait" icon="shield">
              {t.hidden}
            </Badge>
          )}
          {makers.length === 0 && (
            <Badge tone="wait" icon="person">
              {t.noMaker}
            </Badge>
          )}
        </p>
        <h3>
          <Link to={`/materiaal/${material.id}` as string}>{material.title}</Link>
        </h3>
        <Dots>
          {makers.length > 0 && format.list(makers)}
          {material.levels.length > 0 ? words.levels(material.levels) : t.noLevel}
          {material.domains.length > 0 ? format.list(material.domains.map(words.word)) : t.noDomain}
          {reach(material)}
          <>
            {t.changed} <RelativeTime at={material.updatedAt} />
          </>
        </Dots>
      </div>
      {material.viewerCan.edit && (
        <LinkButton small to={`/materiaal/${material.id}/bewerken` as string} icon="edit" aria-label={t.editOf(material.title)}>
          {t.edit}
        </LinkButton>
      )}
    </li>
  );
}
