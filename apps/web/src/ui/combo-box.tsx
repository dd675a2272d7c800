import { lazy, Suspense, useId, useRef, type ReactNode, type RefObject } from 'react';

export interface ComboOption {
  readonly id: string;
  readonly name: string;
  /** A school mark, say. */
  readonly before?: ReactNode;
  readonly text?: string;
}

export interface ComboBoxProps {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | null | false;
  readonly hideLabel?: boolean;
  /** All of a short list, filtered here; with `onType` the answers of the server to what was typed. */
  readonly options: readonly ComboOption[];
  readonly value?: string | null;
  /** Gets null when the field is emptied. */
  readonly onPick: (id: string | null) => void;
  readonly onType?: (text: string) => void;
  /** The field empties after a choice: a way to add to a list beside it. */
  readonly clearOnPick?: boolean;
}

/** What someone typed while the field was still loading, and whether they are still there. */
export interface Early {
  text: string;
  focused: boolean;
}

const ComboBoxWidget = lazy(async () => ({ default: (await import('./combo-box-widget.tsx')).ComboBoxWidget }));

/** The field before its list is there: it takes what is typed, and the one in its place goes on from it. */
function Waiting({ label, help, hideLabel, early }: ComboBoxProps & { early: RefObject<Early> }) {
  const id = useId();
  const hold = (more: Partial<Early>) => void Object.assign(early.current, more);
  return (
    <div className="field" aria-busy="true">
      <label className={hideLabel ? 'vh' : 'label'} htmlFor={id}>
        {label}
      </label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        className="input"
        id={id}
        autoComplete="off"
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => hold({ text: event.target.value })}
        onFocus={() => hold({ focused: true })}
        onBlur={() => hold({ focused: false })}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} // it picks; a form is not sent by it
      />
    </div>
  );
}

/** Choose one by typing: a school, a tool, an author. Its list loads beside the page; what is typed meanwhile stays. */
export function ComboBox(props: ComboBoxProps) {
  const early = useRef<Early>({ text: '', focused: false });
  return (
    <Suspense fallback={<Waiting {...props} early={early} />}>
      <ComboBoxWidget {...props} early={early} />
    </Suspense>
  );
}
