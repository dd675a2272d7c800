import { useEffect, useRef } from 'react';
import { Loaded } from '../../../app/loaded.tsx';
import { useT } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { SavedNote } from '../../../ui/saved-note.tsx';
import { messages as termsMessages } from '../terms/messages.ts';
import { useMemberSchools } from '../terms/schools.ts';
import { TermsForm } from '../terms/terms-form.tsx';
import { useTermsWords } from '../terms/terms-words.ts';
import { messages } from './messages.ts';
import type { Unit } from './questions.ts';
import type { Answering } from './use-answer.ts';

/** "Ja, maar …": the terms of one's own choice. */
export function OwnTerms({ unit, answering }: { unit: Unit; answering: Answering }) {
  const t = useT(messages);
  const tt = useT(termsMessages);
  const words = useTermsWords();
  const schools = useMemberSchools();
  const { choice, today, showFaults } = answering;
  const box = useRef<HTMLDivElement>(null);
  const opened = useRef(answering.savedAt === null);
  // Just opened, not found again after a reload: reading goes on here.
  useEffect(() => {
    if (opened.current) box.current?.focus({ preventScroll: true });
  }, []);
  const [first, ...others] = unit.questions;
  if (!choice || !first) return null;
  return (
    <div className="stack" ref={box} tabIndex={-1}>
      <div className="spread">
        <Button small look="quiet" icon="left" onClick={answering.back}>
          {t.back}
        </Button>
        {answering.savedAt && (
          <p className="meta">
            <SavedNote at={answering.savedAt} />
          </p>
        )}
      </div>
      {unit.consents.length > 1 && <p className="meta">{t.ownTerms(unit.consents.length)}</p>}
      <Loaded query={schools}>
        {(all) => (
          <TermsForm
            by="author"
            choice={choice}
            onChoice={answering.choose}
            schools={all}
            home={first.school}
            today={today}
            showFaults={showFaults}
            hint={others.length === 0 ? tt.asked(words.scope(first.asked)) : undefined}
          />
        )}
      </Loaded>
    </div>
  );
}
