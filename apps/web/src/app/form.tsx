import type { ErrorCode } from '@deelgenoot/kernel';
import { useEffect, useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react';
import { useErrorText } from '../i18n/errors.ts';
import { Icon } from '../ui/icon.tsx';
import { Note } from '../ui/state.tsx';
import { ApiError } from './api-error.ts';

/** A sentence for each field that is not right. */
export type Faults<F extends string> = Readonly<Partial<Record<F, string>>>;

export interface FormPlan<F extends string> {
  readonly fields: readonly F[];
  /** Looks before anything is sent. */
  readonly check?: () => Partial<Record<F, string | false | null>>;
  readonly send: () => Promise<void>;
  /** Which field a refusal is about, where the server does not name it. */
  readonly about?: Partial<Record<ErrorCode, F>>;
  /** Sentences that say more here than the general ones. */
  readonly words?: Partial<Record<ErrorCode, string>>;
}

export interface FormState<F extends string> {
  readonly busy: boolean;
  readonly faults: Faults<F>;
  /** What is about no field; `FormError` shows it beside the button. */
  readonly error: string | null;
  readonly code: ErrorCode | null;
  /** For the form element itself. */
  readonly form: { readonly ref: RefObject<HTMLFormElement | null>; readonly noValidate: true; readonly onSubmit: (event: FormEvent) => void };
}

interface Outcome<F extends string> {
  readonly busy: boolean;
  readonly faults: Faults<F>;
  readonly error: string | null;
  readonly code: ErrorCode | null;
}

const REST: Outcome<never> = { busy: false, faults: {}, error: null, code: null };

/** The first mistake: a field that says so, or the first choice of a group with a sentence under it. */
const MISTAKE = '[aria-invalid="true"], fieldset:has(> .err) input';

/**
 * A form that is sent once at a time. What was typed stays; a refusal stands beside the field it is about, and the
 * focus goes to the first one.
 */
export function useForm<F extends string>({ fields, check, send, about = {}, words = {} }: FormPlan<F>): FormState<F> {
  const text = useErrorText();
  const ref = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<Outcome<F>>(REST as Outcome<F>);
  const rest = REST as Outcome<F>;
  const { faults } = state;

  useEffect(() => {
    if (Object.keys(faults).length > 0) ref.current?.querySelector<HTMLElement>(MISTAKE)?.focus();
  }, [faults]);

  const refused = (fault: unknown): Outcome<F> => {
    const code = fault instanceof ApiError ? fault.code : null;
    const sentence = (code && words[code]) ?? text(fault);
    const named = fault instanceof ApiError ? fault.details['field'] : null;
    const field = (code && about[code]) ?? fields.find((one) => one === named);
    return field ? { ...rest, code, faults: { [field]: sentence } as Faults<F> } : { ...rest, code, error: sentence };
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (state.busy) return;
    const wrong = Object.fromEntries(Object.entries(check?.() ?? {}).filter(([, sentence]) => sentence)) as Faults<F>;
    if (Object.keys(wrong).length > 0) return setState({ ...rest, faults: wrong });
    setState({ ...rest, busy: true });
    send().then(
      () => setState(rest),
      (fault: unknown) => setState(refused(fault)),
    );
  };

  return { ...state, form: { ref, noValidate: true, onSubmit } };
}

/** What went wrong with the form as a whole; read aloud when it appears. */
export const FormError = ({ error, children }: { error: string | null; children?: ReactNode }) =>
  error && (
    <Note tone="danger" status>
      <p>{error}</p>
      {children}
    </Note>
  );

/** What came of it, in the place of the form. Takes the focus, so that nobody is left on a button that is gone. */
export function Done({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="note n-ok">
      <Icon name="check" />
      <div className="stack-s">
        <h2 tabIndex={-1} ref={heading} className="done-title">
          {title}
        </h2>
        {children}
        {actions && <div className="acts">{actions}</div>}
      </div>
    </div>
  );
}
