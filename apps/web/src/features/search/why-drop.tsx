import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../app/api.ts';
import { WhyMaterialDoc, type HitFragment } from '../../gql/search.ts';
import { useFormat } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { Bar } from '../../ui/state.tsx';
import { messages } from './messages.ts';

/** Why it stands here, from what the server found: `title`, `text`, `compound:<word>`, `synonym:<words>`, `spelling:<word>`. */
function useRanks(): (why: readonly string[]) => string {
  const t = useT(messages);
  const format = useFormat();
  return (why) => {
    const reasons = why.flatMap((reason) => {
      const [kind = '', word = ''] = reason.split(/:(.*)/s);
      if (kind === 'title' || kind === 'text') return t.reasons[kind];
      return kind === 'compound' || kind === 'synonym' || kind === 'spelling' ? t.reasons[kind](word) : [];
    });
    return reasons.length > 0 ? t.ranks(format.list(reasons)) : t.newest;
  };
}

/** Why this reader may see it. For a material that is asked when someone wants to know. */
function May({ hit }: { hit: HitFragment }) {
  const t = useT(messages);
  const { data } = useQuery({ ...queryOf(WhyMaterialDoc, { id: hit.id }), enabled: hit.kind === 'material' });
  const reason = hit.contribution?.audience ?? (hit.kind === 'school' ? 'school_' : hit.kind);
  if (hit.kind !== 'material') return t.may[reason];
  return data ? t.may[data.material.access.reason] : <Bar width="60%" />;
}

/** "Waarom zie ik dit?": why you may, and why it stands here. */
export function WhyDrop({ hit }: { hit: HitFragment }) {
  const t = useT(messages);
  const ranks = useRanks();
  const [open, setOpen] = useState(false);
  return (
    <details className="drop" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.why}</summary>
      {open && (
        <div>
          <p>
            <May hit={hit} /> {ranks(hit.why)}
          </p>
        </div>
      )}
    </details>
  );
}
