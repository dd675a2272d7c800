import type { ScopeMode } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Checkbox, OptionGroup } from '../../../ui/options.tsx';
import { faultOf, withMode } from './choice.ts';
import { messages } from './messages.ts';
import { SchoolPicker } from './school-picker.tsx';
import { othersByDistance } from './schools.ts';
import type { PartProps } from './terms-form.tsx';
import { useFaultText } from './use-fault-text.ts';

/** "Wie mag het zien?" */
export function ScopePart({ number, choice, onChoice, schools, home, today, hint, showFaults }: PartProps & { hint?: string }) {
  const t = useT(messages);
  const sentence = useFaultText();
  const others = othersByDistance(schools, home?.id ?? null);
  const later = (
    <Checkbox checked={choice.later} onChecked={(on) => onChoice({ ...choice, later: on })}>
      {t.later}
    </Checkbox>
  );
  const fault = faultOf(choice, today);
  return (
    <OptionGroup<ScopeMode>
      section
      legend={`${number}. ${t.who}`}
      help={hint}
      value={choice.mode}
      onValue={(mode) => onChoice(withMode(choice, mode))}
      error={showFaults && (fault === 'TERMS_SCOPE_EMPTY' || fault === 'EXCEPT_NONE') && sentence(fault)}
      options={[
        { value: 'ALL', title: t.all, text: t.allText, details: later },
        {
          value: 'INCLUDE',
          title: t.include,
          text: t.includeText,
          details: <SchoolPicker legend={t.which} schools={others} values={choice.include} onValues={(include) => onChoice({ ...choice, include })} />,
        },
        {
          value: 'EXCEPT',
          title: t.except,
          text: t.exceptText,
          details: (
            <>
              <SchoolPicker legend={t.whichNot} schools={others} values={choice.except} onValues={(except) => onChoice({ ...choice, except })} />
              {later}
            </>
          ),
        },
        { value: 'PUBLIC', title: t.everyone, text: t.everyoneText },
      ]}
    />
  );
}
