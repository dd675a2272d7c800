import { useId } from 'react';
import { Button } from '../../../ui/button.tsx';

const SCORES = [1, 2, 3, 4, 5] as const;

/** One subject, from 1 to 5, or nothing: who does not know leaves it, or clears what was chosen. */
export function AspectField({ label, clear, score, onScore }: { label: string; clear: string; score: number | null; onScore: (score: number | null) => void }) {
  const name = useId();
  return (
    <fieldset className="aspect">
      <legend className="vh">{label}</legend>
      <div className="aspect-row">
        <span aria-hidden="true">{label}</span>
        {score !== null && (
          <Button small look="quiet" onClick={() => onScore(null)}>
            {clear}
            <span className="vh">: {label}</span>
          </Button>
        )}
        <div className="switch">
          {SCORES.map((value) => (
            <label key={value}>
              <input type="radio" name={name} checked={score === value} onChange={() => onScore(value)} />
              {value}
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
