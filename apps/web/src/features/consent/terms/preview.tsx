import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Drop } from '../../../ui/chip.tsx';
import { Big, Raster, RasterKey, Reach } from '../../../ui/raster.tsx';
import { School, type SchoolRef } from '../../../ui/who.tsx';
import { messages } from './messages.ts';
import { SchoolMap } from './school-map.tsx';
import type { Preview } from './use-preview.ts';

/** Left out by name, up to here they stand in the sentence. */
const NAMED = 3;

/** How many schools see it, the own one included: the number that people know from everywhere else. */
export const reachOf = ({ count, total }: Preview): { seen: number; total: number } => ({ seen: count + 1, total: total + 1 });

/** "59 van de 60 scholen", or "Iedereen": one line, for a list or the bar of a phone. */
export function useReachWords(): (preview: Preview) => string {
  const t = useT(messages).preview;
  return (preview) => {
    const { seen, total } = reachOf(preview);
    return preview.public ? `${t.everyone}, ${t.everyoneRest}` : t.reach(seen, total);
  };
}

function useSentence(): (preview: Preview) => string {
  const t = useT(messages).preview;
  const format = useFormat();
  return (preview) => {
    const { count, total, without } = preview;
    if (preview.public) return t.web;
    if (count === 0) return t.nobody;
    if (count === total) return t.allSee;
    return without.length <= NAMED ? t.allBut(format.list(without.map(({ name }) => name))) : t.someSee(count);
  };
}

const Names = ({ title, schools }: { title: string; schools: readonly SchoolRef[] }) =>
  schools.length === 0 ? null : (
    <Drop title={title}>
      <ul className="consent-schools plain-list">
        {schools.map((school) => (
          <li key={school.id}>
            <School school={school} />
          </li>
        ))}
      </ul>
    </Drop>
  );

/** A school that is left out does not keep out whoever also works where it is seen. */
export const TwoSchools = () => <p className="meta">{useT(messages).preview.twoSchools}</p>;

/** What an answer opens: the number, the squares, the sentence and the names. `left`: schools the answer leaves out by name. */
export function PreviewView({ preview, left, own }: { preview: Preview; left: readonly string[]; own: string }) {
  const t = useT(messages).preview;
  const sentence = useSentence();
  const { seen, total } = reachOf(preview);
  const struck = preview.without.filter(({ id }) => left.includes(id)).length;
  return (
    <div className="stack">
      {preview.public ? (
        <>
          <Big value={t.everyone}>{t.everyoneRest}</Big>
          <Raster total={total} seen={total} label={t.web} />
        </>
      ) : (
        <Reach seen={seen} total={total} left={struck} />
      )}
      <RasterKey
        words={{
          own,
          in: preview.count > 0 && t.in,
          out: !preview.public && preview.without.length > struck && t.out,
          left: !preview.public && struck > 0 && t.left,
        }}
      />
      <output>{sentence(preview)}</output>
      {!preview.public && preview.without.length > 0 && <TwoSchools />}
      <SchoolMap preview={preview} />
      {!preview.public && (
        <div>
          <Names title={t.whoSees(preview.count)} schools={preview.schools} />
          <Names title={t.whoNot(preview.without.length)} schools={preview.without} />
        </div>
      )}
    </div>
  );
}
