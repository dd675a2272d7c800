import { Fragment, useId, type ReactNode } from 'react';
import { FieldError } from './field.tsx';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly title: ReactNode;
  /** One plain sentence. */
  readonly text?: ReactNode;
  /** Opens under the option while it is chosen. */
  readonly details?: ReactNode;
}

interface GroupProps {
  legend: ReactNode;
  help?: ReactNode;
  error?: string | null | false;
  hideLegend?: boolean;
}

/**
 * One of a few choices, each with its sentence; details open under the chosen one.
 * `section` gives it the heavy rule and the size of a page part ("1. Wie mag het zien?").
 */
export function OptionGroup<V extends string>({
  legend,
  help,
  error,
  hideLegend,
  section,
  options,
  value,
  onValue,
}: GroupProps & {
  section?: boolean;
  options: readonly Option<V>[];
  value: V | null;
  onValue: (value: V) => void;
}) {
  const name = useId();
  const shown = section ? (
    <div className="sec-head">
      <p className="h2" aria-hidden="true">
        {legend}
      </p>
      {help && (
        <p className="hint" id={`${name}-h`}>
          {help}
        </p>
      )}
    </div>
  ) : (
    help && (
      <p className="help" id={`${name}-h`}>
        {help}
      </p>
    )
  );
  return (
    <fieldset className={section ? 'sec' : undefined} aria-describedby={[help && `${name}-h`, error && `${name}-e`].filter(Boolean).join(' ') || undefined}>
      <legend className={section || hideLegend ? 'vh' : 'label'}>{legend}</legend>
      {shown}
      <div className="opts">
        {options.map((option) => (
          <Fragment key={option.value}>
            <label className="opt">
              <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onValue(option.value)} />
              <span>
                <b>{option.title}</b>
                {option.text}
              </span>
            </label>
            {option.details && option.value === value && <div className="opt-in">{option.details}</div>}
          </Fragment>
        ))}
      </div>
      {error && <FieldError id={`${name}-e`}>{error}</FieldError>}
    </fieldset>
  );
}

/** Yes or no. `count` stands at the end of the line, in a facet. */
export function Checkbox({
  children,
  checked,
  onChecked,
  count,
  strong,
  disabled,
}: {
  children: ReactNode;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  count?: ReactNode;
  strong?: boolean;
  disabled?: boolean;
}) {
  return (
    <label className={strong ? 'chk chk-strong' : 'chk'}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(e) => onChecked(e.target.checked)} />
      <span>{children}</span>
      {count !== undefined && <span className="n">{count}</span>}
    </label>
  );
}

/** Several of a few choices. */
export function CheckGroup<V extends string>({
  legend,
  help,
  error,
  hideLegend,
  options,
  values,
  onValues,
}: GroupProps & {
  options: readonly { readonly value: V; readonly title: ReactNode; readonly count?: ReactNode }[];
  values: readonly V[];
  onValues: (values: V[]) => void;
}) {
  const id = useId();
  const toggle = (value: V, on: boolean) => onValues(on ? [...values, value] : values.filter((v) => v !== value));
  return (
    <fieldset aria-describedby={[help && `${id}-h`, error && `${id}-e`].filter(Boolean).join(' ') || undefined}>
      <legend className={hideLegend ? 'vh' : 'label'}>{legend}</legend>
      {help && (
        <p className="help" id={`${id}-h`}>
          {help}
        </p>
      )}
      {options.map((option) => (
        <Checkbox key={option.value} checked={values.includes(option.value)} onChecked={(on) => toggle(option.value, on)} count={option.count}>
          {option.title}
        </Checkbox>
      ))}
      {error && <FieldError id={`${id}-e`}>{error}</FieldError>}
    </fieldset>
  );
}

/** A switch of two or three short words: light, dark; one answer, per work. */
export function Segmented<V extends string>({
  legend,
  options,
  value,
  onValue,
}: {
  legend: string;
  options: readonly { readonly value: V; readonly title: string }[];
  value: V;
  onValue: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className="line">
      <legend className="vh">{legend}</legend>
      <div className="switch">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onValue(option.value)} />
            {option.title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
