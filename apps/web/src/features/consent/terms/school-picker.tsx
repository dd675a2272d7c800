import { useState } from 'react';
import { useT } from '../../../i18n/language.ts';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { CheckGroup } from '../../../ui/options.tsx';
import { School, SchoolMark } from '../../../ui/who.tsx';
import { messages } from './messages.ts';
import type { MemberSchool } from './schools.ts';

/** So many neighbours stand there at once; with few schools all of them do. */
const NEAR = 3;
const FEW = 8;

/** Name schools: the nearest stand there to tick, the others are found by typing. `schools` come nearest first. */
export function SchoolPicker({
  legend,
  schools,
  values,
  onValues,
}: {
  legend: string;
  schools: readonly MemberSchool[];
  values: readonly string[];
  onValues: (values: string[]) => void;
}) {
  const t = useT(messages);
  // What was ticked or found stays in the list when it is unticked, so that nothing jumps away under the pointer.
  const [found, setFound] = useState<readonly string[]>(values);
  const few = schools.length <= FEW;
  const shown = few ? schools : schools.filter(({ id }, at) => at < NEAR || found.includes(id) || values.includes(id));
  const rest = schools.filter((school) => !shown.includes(school));
  const pick = (id: string | null) => {
    if (id === null) return;
    setFound([...found, id]);
    onValues([...values, id]);
  };
  return (
    <>
      <CheckGroup
        legend={legend}
        values={values}
        onValues={onValues}
        options={shown.map((school) => ({ value: school.id, title: <School school={school} /> }))}
      />
      {rest.length > 0 && (
        <ComboBox
          label={t.moreSchools}
          clearOnPick
          onPick={pick}
          options={rest.map(({ id, name }) => ({
            id,
            name,
            before: (
              <span className="school">
                <SchoolMark id={id} />
              </span>
            ),
          }))}
        />
      )}
    </>
  );
}
