import { useState } from 'react';
import { useT } from '../i18n/language.ts';
import { Field, type FieldProps } from './field.tsx';
import { messages } from './messages.ts';

/**
 * A password, with a way to see what you typed. `current` and `next` tell password managers whether to fill one in or to
 * offer a new one.
 */
export function PasswordInput({ kind, value, onValue, ...field }: FieldProps & { kind: 'current' | 'next'; value: string; onValue: (value: string) => void }) {
  const t = useT(messages);
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      {(own) => (
        <div className="pass">
          <input
            {...own}
            className="input"
            type={shown ? 'text' : 'password'}
            name={kind === 'next' ? 'new-password' : 'password'}
            autoComplete={kind === 'next' ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(e) => onValue(e.target.value)}
          />
          <button type="button" className="pass-show" onClick={() => setShown(!shown)}>
            {shown ? t.hide : t.show}
            <span className="vh">: {field.label}</span>
          </button>
        </div>
      )}
    </Field>
  );
}
