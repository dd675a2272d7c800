import { useId } from 'react';

const SCORES = [1, 2, 3, 4, 5] as const;

/** One subject, from 1 to 5 or not known: radios in a row, with the word before them. */
export function AspectField({ label, skip, score, onScore }: { label: string; skip: string; score: number | null; onScore: (score: number | null) => void }) {
  const name = useId();
  return (
    <fieldset className="aspect">
      <legend className="aspect-name">{label}</legend>
      <div className="switch">
        {SCORES.map((value) => (
          <label key={value}>
            <input type="radio" name={name} checked={score === value} onChange={() => onScore(value)} />
            {value}
          </label>
        ))}
        <label>
          <input type="radio" name={name} checked={score === null} onChange={() => onScore(null)} />
          {skip}
        </label>
      </div>
    </fieldset>
  );
}
