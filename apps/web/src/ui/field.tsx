import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** What every field has: a label, help above it, a mistake with what to write below it, and a quiet remark. */
export interface FieldProps {
  label: ReactNode;
  help?: ReactNode;
  error?: string | null | false;
  /** "Bewaard op dit apparaat, 10 seconden geleden" */
  note?: ReactNode;
  /** The label is read aloud but not shown. */
  hideLabel?: boolean;
  /** As wide as its column, for long texts. */
  wide?: boolean;
}

/** What a control must carry to belong to its field. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** The frame around any control; the ready ones below use it. */
export function Field({ label, help, error, note, hideLabel, wide, children }: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const described = [help && `${id}-h`, error && `${id}-e`, note && `${id}-n`].filter(Boolean).join(' ');
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id} className={hideLabel ? 'vh' : undefined}>
        {label}
      </label>
      {help && (
        <p className="help" id={`${id}-h`}>
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={`${id}-e`}>{error}</FieldError>}
      {note && (
        <p className="help" id={`${id}-n`}>
          {note}
        </p>
      )}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="err" id={id}>
      <Icon name="warn" />
      <span>{children}</span>
    </p>
  );
}

/** `onValue` gives the text itself; `onChange` stays there for the event. */
type Valued<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, 'id' | 'className' | 'children'> &
  FieldProps & {
    onValue?: (value: string) => void;
  };

function split<T extends FieldProps & { onValue?: (value: string) => void }>(props: T) {
  const { label, help, error, note, hideLabel, wide, onValue, ...control } = props;
  return { field: { label, help, error, note, hideLabel, wide }, onValue, control };
}

export function TextInput({ type = 'text', onChange, ...props }: Valued<'input'>) {
  const { field, onValue, control } = split(props);
  return (
    <Field {...field}>
      {(own) => (
        <input
          {...control}
          {...own}
          type={type}
          className="input"
          onChange={(e) => {
            onChange?.(e);
            onValue?.(e.target.value);
          }}
        />
      )}
    </Field>
  );
}

/** `voice` for words that go to people: serif, as they will be read. */
export function TextArea({ voice = false, rows = 4, onChange, ...props }: Valued<'textarea'> & { voice?: boolean }) {
  const { field, onValue, control } = split(props);
  return (
    <Field {...field}>
      {(own) => (
        <textarea
          {...control}
          {...own}
          rows={rows}
          className={voice ? 'input voice' : 'input'}
          onChange={(e) => {
            onChange?.(e);
            onValue?.(e.target.value);
          }}
        />
      )}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a short list. `placeholder` is the empty choice. */
export function Select({ options, placeholder, onChange, ...props }: Valued<'select'> & { options: readonly Choice[]; placeholder?: string }) {
  const { field, onValue, control } = split(props);
  return (
    <Field {...field}>
      {(own) => (
        <select
          {...control}
          {...own}
          className="input"
          onChange={(e) => {
            onChange?.(e);
            onValue?.(e.target.value);
          }}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A day, as `2027-07-31`. The browser shows it in the reader's own order. */
export const DateInput = (props: Omit<Valued<'input'>, 'type'>) => <TextInput {...props} type="date" />;

/** A small select beside its word, in a toolbar: "Volgorde [Past het best]". */
export function InlineSelect({
  label,
  options,
  value,
  onValue,
}: {
  label: string;
  options: readonly Choice[];
  value: string;
  onValue: (value: string) => void;
}) {
  return (
    <label className="line meta">
      {label}
      <select className="input input-inline" value={value} onChange={(e) => onValue(e.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
