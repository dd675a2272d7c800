import { useSession } from '../../../app/session.ts';
import { useCodeText } from '../../../i18n/errors.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Fold } from '../../../ui/chip.tsx';
import { DateInput } from '../../../ui/field.tsx';
import { OptionGroup } from '../../../ui/options.tsx';
import type { SchoolRef } from '../../../ui/who.tsx';
import { endOfSchoolYear } from '../day.ts';
import { faultOf, type TermsChoice } from './choice.ts';
import { LicencePart } from './licence-part.tsx';
import { messages } from './messages.ts';
import type { MemberSchool } from './schools.ts';
import { ScopePart } from './scope-part.tsx';

/** Who fills it in: a maker about their own work, or a manager who asks makers. */
export type By = 'author' | 'manager';

/** What every part of the form is given. */
export interface PartProps {
  /** Its number in the form. */
  readonly number: number;
  readonly by: By;
  readonly choice: TermsChoice;
  readonly onChoice: (choice: TermsChoice) => void;
  readonly schools: readonly MemberSchool[];
  /** The school whose work it is; it sees it anyway. Null when there are several. */
  readonly home: SchoolRef | null;
  /** `2026-11-22`, in the Netherlands. */
  readonly today: string;
  /** Only after someone tried to send it. */
  readonly showFaults: boolean;
}

/** "Wat staat erbij over jou?" */
function NamePart({ number, by, choice, onChoice, home }: PartProps) {
  const t = useT(messages);
  const { me } = useSession();
  const own = by === 'author';
  const school = home?.name ?? '';
  return (
    <OptionGroup
      section
      legend={`${number}. ${own ? t.name : t.nameAsked}`}
      value={choice.attribution}
      onValue={(attribution) => onChoice({ ...choice, attribution })}
      options={[
        { value: 'FULL', title: own ? t.full : t.fullAsked, text: own && me ? t.fullText(me.name, school) : undefined },
        { value: 'ROLE_SCHOOL', title: own ? t.role : t.roleAsked, text: t.roleText(school) },
        { value: 'NONE', title: own ? t.none : t.noneAsked, text: t.noneText },
      ]}
    />
  );
}

/** "Tot wanneer?" */
export function UntilPart({ number, by, choice, onChoice, today, showFaults }: PartProps) {
  const t = useT(messages);
  const format = useFormat();
  const sentence = useCodeText();
  const fault = faultOf(choice, today) === 'TERMS_UNTIL_PAST' && 'TERMS_UNTIL_PAST';
  const day = (
    <DateInput
      label={t.lastDay}
      min={today}
      value={choice.day}
      onValue={(value) => onChoice({ ...choice, day: value })}
      error={fault !== false && (showFaults || choice.day !== '') && sentence(fault)}
    />
  );
  return (
    <OptionGroup
      section
      legend={`${number}. ${t.until}`}
      value={choice.end}
      onValue={(end) => onChoice({ ...choice, end })}
      options={[
        { value: 'year', title: t.year, text: t.untilDay(format.date(`${endOfSchoolYear(today)}T12:00Z`)) },
        { value: 'open', title: by === 'author' ? t.open : t.openAsked, text: t.openText },
        { value: 'day', title: t.day, text: t.dayText, details: day },
      ]}
    />
  );
}

const VERSIONS = ['THIS', 'MINOR', 'ALL'] as const;

/** Which versions it is about; rarely changed, so it is folded. */
function VersionsPart({ choice, onChoice }: PartProps) {
  const t = useT(messages);
  return (
    <Fold title={`${t.newVersions}: ${t.versions[choice.versions].short}`}>
      <OptionGroup
        legend={t.newVersions}
        hideLegend
        value={choice.versions}
        onValue={(versions) => onChoice({ ...choice, versions })}
        options={VERSIONS.map((value) => ({ value, title: t.versions[value].title, text: t.versions[value].text }))}
      />
    </Fold>
  );
}

/** All terms of an agreement. `hint` says what was asked; `first` is the number of its first part. */
export function TermsForm({ hint, first = 1, ...part }: Omit<PartProps, 'number'> & { hint?: string; first?: number }) {
  return (
    <div className="stack-l">
      <ScopePart {...part} number={first} hint={hint} />
      <LicencePart {...part} number={first + 1} />
      <div className="pair">
        <NamePart {...part} number={first + 2} />
        <UntilPart {...part} number={first + 3} />
      </div>
      <VersionsPart {...part} number={first + 4} />
    </div>
  );
}
