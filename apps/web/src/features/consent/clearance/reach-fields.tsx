import { useState } from 'react';
import { Loaded } from '../../../app/loaded.tsx';
import type { ScopeInput } from '../../../gql/consent.ts';
import type { SchoolRef } from '../../../ui/who.tsx';
import { faultOf, namesSchools, termsInput, type TermsChoice, WIDE } from '../terms/choice.ts';
import { useMemberSchools } from '../terms/schools.ts';
import { TwoSchools } from '../terms/preview.tsx';
import { ScopePart } from '../terms/scope-part.tsx';
import { UntilPart } from '../terms/terms-form.tsx';
import { useToday } from '../use-today.ts';

/** Who and until when, while a manager chooses it. */
export interface ReachChoice {
  readonly fault: ReturnType<typeof faultOf>;
  readonly wish: { readonly scope: ScopeInput; readonly until: string | null };
  readonly choice: TermsChoice;
  readonly setChoice: (choice: TermsChoice) => void;
}

export function useReachChoice(): ReachChoice {
  const today = useToday();
  const [choice, setChoice] = useState<TermsChoice>(WIDE);
  const { scope, until } = termsInput(choice, today);
  return { fault: faultOf(choice, today), wish: { scope, until: until ?? null }, choice, setChoice };
}

/** The two parts of terms that are the school's. */
export function ReachFields({ reach: { choice, setChoice }, home }: { reach: ReachChoice; home: SchoolRef }) {
  const today = useToday();
  const schools = useMemberSchools();
  return (
    <Loaded query={schools}>
      {(all) => {
        const part = { by: 'manager' as const, choice, onChoice: setChoice, schools: all, home, today, showFaults: true };
        return (
          <div className="stack-l">
            <div className="stack-s">
              <ScopePart {...part} number={1} />
              {namesSchools(choice.mode) && <TwoSchools />}
            </div>
            <UntilPart {...part} number={2} />
          </div>
        );
      }}
    </Loaded>
  );
}
