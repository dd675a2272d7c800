import { Chips, RemovableChip } from './chip.tsx';
import { ComboBox, type ComboOption } from './combo-box.tsx';

/** Something that was chosen from a list. */
export interface Picked {
  readonly id: string;
  readonly name: string;
}

interface PickProps {
  readonly label: string;
  readonly help: string;
  readonly addLabel: string;
  readonly picked: readonly Picked[];
  readonly onPicked: (picked: readonly Picked[]) => void;
  readonly options: readonly ComboOption[];
  readonly onType: (text: string) => void;
  readonly none?: string;
}

/** Those chosen as chips, and a field under them to find one more. */
export function PickField({ label, help, addLabel, picked, onPicked, options, onType, none }: PickProps) {
  const left = options.filter(({ id }) => !picked.some((one) => one.id === id));
  const add = (id: string | null) => {
    const found = options.find((option) => option.id === id);
    if (found) onPicked([...picked, { id: found.id, name: found.name }]);
    onType('');
  };
  return (
    <fieldset className="stack-s">
      <legend className="label">{label}</legend>
      <p className="help">{help}</p>
      {picked.length > 0 ? (
        <Chips>
          {picked.map((one) => (
            <RemovableChip key={one.id} onRemove={() => onPicked(picked.filter(({ id }) => id !== one.id))}>
              {one.name}
            </RemovableChip>
          ))}
        </Chips>
      ) : (
        none && <p className="meta">{none}</p>
      )}
      <ComboBox label={addLabel} hideLabel options={left} onPick={add} onType={onType} clearOnPick />
    </fieldset>
  );
}
