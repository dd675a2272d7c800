import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Widget } from './aria.tsx';
import { Icon } from './icon.tsx';
import { menuButtonClass, type MenuProps } from './menu.tsx';

/** The focus was on the button this one replaces; it opens as soon as it has it. */
const TAKE_OVER = { autoFocus: true };
const FIRST = { autoFocus: 'first' } as const;

/** The menu behind `Menu`. It takes the place of the button that was pressed: takes over its focus, and opens. */
export function MenuWidget({ label, actions, word }: MenuProps) {
  const [open, setOpen] = useState<boolean>();
  return (
    <Widget>
      <MenuTrigger isOpen={open ?? false} onOpenChange={setOpen}>
        <Button {...TAKE_OVER} onFocus={() => setOpen((now) => now ?? true)} className={menuButtonClass(word)} aria-label={word ? undefined : label}>
          {word ?? <Icon name="dots" />}
        </Button>
        <Popover className="pop" placement="bottom end">
          <Menu {...FIRST} className="pop-list" aria-label={label} disabledKeys={actions.filter((a) => a.disabled).map((a) => a.key)}>
            {actions.map((action) => (
              <MenuItem key={action.key} id={action.key} className="pop-item" textValue={action.title} onAction={action.onAction}>
                {action.icon && <Icon name={action.icon} />}
                <span>
                  {action.title}
                  {action.text && <small>{action.text}</small>}
                </span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </Widget>
  );
}
