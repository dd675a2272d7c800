import './aria.ts';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useT } from '../i18n/language.ts';
import { FieldError } from './field.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';

export interface ComboOption {
  readonly id: string;
  readonly name: string;
  /** A school mark, say. */
  readonly before?: ReactNode;
  readonly text?: string;
}

/**
 * Choose one by typing: a school, a tool, an author. `options` are all of a short list, or the answers to what was typed
 * (`onType`, for lists that live on the server). `onPick` gets null when the field is emptied. With `clearOnPick` it is
 * a way to add to a list beside it.
 */
export function ComboBox({ label, help, error, options, value = null, onPick, onType, clearOnPick = false, hideLabel = false }: {
  label: string; help?: string; error?: string | null | false; options: readonly ComboOption[]; value?: string | null;
  onPick: (id: string | null) => void; onType?: (text: string) => void; clearOnPick?: boolean; hideLabel?: boolean;
}) {
  const t = useT(messages);
  const [text, setText] = useState(() => options.find((o) => o.id === value)?.name ?? '');
  const wanted = text.trim().toLocaleLowerCase('nl');
  const settled = options.some((o) => o.id === value && o.name === text);
  const items = onType || settled ? options : options.filter((o) => o.name.toLocaleLowerCase('nl').includes(wanted));
  const type = (next: string) => { setText(next); onType?.(next); };
  return (
    <AriaComboBox
      className="field" items={items} inputValue={text} onInputChange={type} selectedKey={clearOnPick ? null : value}
      onSelectionChange={(key) => { onPick(key === null ? null : String(key)); if (clearOnPick) type(''); else if (key !== null) setText(options.find((o) => o.id === key)?.name ?? ''); }}
      menuTrigger="focus" allowsEmptyCollection isInvalid={Boolean(error)}
    >
      <Label className={hideLabel ? 'vh' : 'label'}>{label}</Label>
      {help && <Text slot="description" className="help">{help}</Text>}
      <div className="combo">
        <Input className="input" />
        <AriaButton className="combo-open"><Icon name="down" /></AriaButton>
      </div>
      {error && <FieldError>{error}</FieldError>}
      <Popover className="pop">
        <ListBox className="pop-list" renderEmptyState={() => <p className="pop-item meta">{t.noneFound}</p>}>
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} className="pop-item" textValue={option.name}>
              <span>{option.before}{option.name}{option.text && <small>{option.text}</small>}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
