import type { ComparisonFragment } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { messages } from './messages.ts';

type Part = ComparisonFragment['text'][number];

const differs = (parts: readonly Part[]) => parts.some(({ kind }) => kind !== 'same' && kind !== 'skipped');

/** Words that came or went are marked by their line too, and named for who hears them: colour says nothing alone. */
function Words({ part }: { part: Part }) {
  const t = useT(messages);
  switch (part.kind) {
    case 'added':
      return (
        <ins>
          <span className="vh">{`[${t.added}] `}</span>
          {part.text}
        </ins>
      );
    case 'removed':
      return (
        <del>
          <span className="vh">{`[${t.removed}] `}</span>
          {part.text}
        </del>
      );
    case 'skipped':
      return <span className="diff-skip meta">{t.skipped(part.words)}</span>;
    default:
      return <>{part.text}</>;
  }
}

/** Two versions, as one text with what came and what went. */
export function Comparison({ comparison, lang }: { comparison: ComparisonFragment; lang: string }) {
  const t = useT(messages);
  const format = useFormat();
  const { changed } = comparison;
  const shown = (['title', 'description', 'text'] as const).filter((part) => differs(comparison[part]));
  return (
    <div className="stack">
      <p>
        {changed === null
          ? t.unreadable
          : changed === 0
            ? t.changedNone
            : t.changed(changed < 0.01 ? t.under(format.number(0.01, { style: 'percent' })) : format.number(changed, { style: 'percent' }))}
      </p>
      {shown.length === 0 && changed !== null && changed > 0 && <p className="quiet">{t.same}</p>}
      {shown.map((part) => (
        <div key={part} className="stack-s">
          <h3>{t.parts[part]}</h3>
          <p className="diff" lang={lang}>
            {comparison[part].map((each, at) => (
              <Words key={at} part={each} />
            ))}
          </p>
        </div>
      ))}
    </div>
  );
}
