import { use, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useT } from '../i18n/language.ts';
import { Widget } from './aria.tsx';
import type { ComboBoxProps, ComboOption, Early } from './combo-box.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';

/** Goes on where someone was in the field that stood here while this one loaded, before the next key comes. Stands after the field, which is there then. */
function GoOn({ early, field }: { early: RefObject<Early>; field: RefObject<HTMLInputElement | null> }) {
  const state = use(ComboBoxStateContext);
  const goOn = useEffectEvent(() => {
    const { text, focused } = early.current;
    if (!state || !focused) return; // who left the field left what they typed, as in any of these
    Object.assign(early.current, { text: '', focused: false });
    field.current?.focus({ preventScroll: true });
    if (text !== '') state.setInputValue(text);
  });
  useLayoutEffect(() => goOn(), []);
  return null;
}

/** The field behind `ComboBox`. */
export function ComboBoxWidget({
  label,
  help,
  error,
  options,
  value,
  onPick,
  onType,
  clearOnPick = false,
  hideLabel = false,
  early,
}: ComboBoxProps & { early: RefObject<Early> }) {
  const field = useRef<HTMLInputElement>(null);
  const t = useT(messages);
  const [round, setRound] = useState(0);
  const pick = (key: string | number | null) => {
    if (key === null && clearOnPick) return;
    onPick(key === null ? null : String(key));
    if (clearOnPick) setRound(round + 1); // a new field: empty, with the focus still in it
  };
  const list = onType ? { items: options, onInputChange: onType } : { defaultItems: options };
  return (
    <Widget>
      <AriaComboBox
        className="field"
        key={round}
        {...(round > 0 ? { autoFocus: true } : {})}
        {...list}
        {...(clearOnPick ? {} : { value: value ?? null })}
        onChange={pick}
        allowsEmptyCollection
        isInvalid={Boolean(error)}
      >
        <Label className={hideLabel ? 'vh' : 'label'}>{label}</Label>
        {help && (
          <Text slot="description" className="help">
            {help}
          </Text>
        )}
        <div className="combo">
          <Input className="input" ref={field} />
          <AriaButton className="combo-open">
            <Icon name="down" />
          </AriaButton>
        </div>
        <GoOn early={early} field={field} />
        <FieldError className="err">
          <Icon name="warn" />
          <span>{error}</span>
        </FieldError>
        <Popover className="pop">
          <ListBox className="pop-list" renderEmptyState={() => <p className="pop-item meta">{t.noneFound}</p>}>
            {(option: ComboOption) => (
              <ListBoxItem id={option.id} className="pop-item" textValue={option.name}>
                <span>
                  {option.before}
                  {option.name}
                  {option.text && <small>{option.text}</small>}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </Widget>
  );
}
