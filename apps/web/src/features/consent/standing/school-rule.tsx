import { useRef } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Dots, Section } from '../../../ui/section.tsx';
import { ActionError } from '../../../ui/state.tsx';
import type { SchoolRef } from '../../../ui/who.tsx';
import { capital, useTermsLine } from '../author/terms-line.ts';
import { messages } from './messages.ts';
import type { Rule, StoppedRule } from './standing-page.tsx';
import { useResumeRule, useStopRule } from './use-stop-rule.ts';

interface SchoolRuleProps {
  readonly school: SchoolRef;
  readonly rule: Rule | null;
  /** The one that was stopped within the last day. */
  readonly stopped: StoppedRule | null;
  readonly onForm: () => void;
}

/** One school: the rule that holds for it and the ways out in one press; or the way back, or to make one. */
export function SchoolRule({ school, rule, stopped, onForm }: SchoolRuleProps) {
  const t = useT(messages);
  const format = useFormat();
  const line = useTermsLine();
  const place = useRef<HTMLDivElement>(null);
  const stop = useStopRule(school.id);
  const resume = useResumeRule(school.id);
  // The list is fetched anew by then, and the button that was pressed is gone.
  const focusHere = () => void setTimeout(() => place.current?.querySelector('button')?.focus());
  return (
    <Section title={t.school(school.name)}>
      <div className="stack" ref={place}>
        {rule ? (
          <>
            <p>{capital(line(rule.terms))}</p>
            <p className="meta">
              <Dots>
                {t.since(format.date(rule.madeAt))}
                {t.shares(rule.shares)}
              </Dots>
            </p>
            <p className="meta">{t.stopText}</p>
          </>
        ) : stopped ? (
          <>
            <p>{t.stoppedText(stopped.shares)}</p>
            <p className="meta">{capital(line(stopped.terms))}</p>
          </>
        ) : (
          <p>{t.none}</p>
        )}
        <ActionError error={stop.error ?? resume.error} />
        <Actions>
          {!rule && stopped && (
            <Button icon="check" busy={resume.isPending && t.saving} onClick={() => resume.mutate(undefined, { onSuccess: focusHere })}>
              {t.resume}
            </Button>
          )}
          <Button look={rule || stopped ? 'plain' : 'primary'} icon="edit" onClick={onForm}>
            {rule ? t.change : t.make}
          </Button>
          {rule && (
            <Button icon="undo" busy={stop.isPending && !stop.variables && t.saving} onClick={() => stop.mutate(false, { onSuccess: focusHere })}>
              {t.stop}
            </Button>
          )}
          {rule && rule.shares > 0 && (
            <Button icon="undo" busy={stop.isPending && stop.variables && t.saving} onClick={() => stop.mutate(true, { onSuccess: focusHere })}>
              {t.stopAll(rule.shares)}
            </Button>
          )}
        </Actions>
      </div>
    </Section>
  );
}
