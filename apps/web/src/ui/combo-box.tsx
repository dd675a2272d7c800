import { lazy, Suspense, type ReactNode } from 'react';

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

const ComboBoxWidget = lazy(async () => ({ default: (await import('./combo-box-widget.tsx')).ComboBoxWidget }));

/** Choose one by typing: a school, a tool, an author. Loads beside the page; until then a field of the same size stands there. */
export function ComboBox(props: ComboBoxProps) {
  const waiting = (
    <div className="field" aria-busy="true">
      <span className={props.hideLabel ? 'vh' : 'label'}>{props.label}</span>
      {props.help && <p className="help">{props.help}</p>}
      <input className="input" disabled aria-label={props.label} />
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <ComboBoxWidget {...props} />
    </Suspense>
  );
}
