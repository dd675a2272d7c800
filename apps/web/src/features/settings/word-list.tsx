import { useState, type KeyboardEvent } from 'react';
import { useT } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, RemovableChip } from '../../ui/chip.tsx';
import { TextInput } from '../../ui/field.tsx';
import { messages } from './messages.ts';

const MOST = 20;
const LONGEST = 120;

/** Words that someone types one by one, and can take away again. */
export function WordList({ words, onWords, error }: { words: readonly string[]; onWords: (words: readonly string[]) => void; error?: string | undefined }) {
  const t = useT(messages).profile;
  const [text, setText] = useState('');
  const word = text.trim().replace(/\s+/g, ' ');
  const add = () => {
    if (word !== '' && words.length < MOST && !words.includes(word)) onWords([...words, word]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault(); // adds the word; it does not send the form
    add();
  };
  return (
    <div className="stack-s">
      <div className="add-row field">
        <TextInput label={t.ask} help={t.askHelp} maxLength={LONGEST} error={error} value={text} onValue={setText} onKeyDown={onKeyDown} />
        <Button onClick={add}>{t.askAdd}</Button>
      </div>
      {words.length === 0 ? (
        <p className="meta">{t.askNone}</p>
      ) : (
        <section aria-label={t.askList}>
          <Chips>
            {words.map((one) => (
              <RemovableChip key={one} onRemove={() => onWords(words.filter((w) => w !== one))}>
                {one}
              </RemovableChip>
            ))}
          </Chips>
        </section>
      )}
    </div>
  );
}
