import './aria.ts';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export interface MenuAction {
  readonly key: string;
  readonly title: string;
  readonly icon?: IconName;
  readonly text?: string;
  readonly disabled?: boolean;
  readonly onAction: () => void;
}

/** Things to do with one thing, behind a button: `label` says what for, `children` is what the button shows (else three dots). */
export function Menu({ label, actions, children, small = true }: { label: string; actions: readonly MenuAction[]; children?: ReactElement | string; small?: boolean }) {
  return (
    <MenuTrigger>
      <AriaButton className={['btn', 'btn-quiet', small && 'btn-s', !children && 'btn-icon'].filter(Boolean).join(' ')} aria-label={children ? undefined : label}>
        {children ?? <Icon name="dots" />}
      </AriaButton>
      <Popover className="pop" placement="bottom end">
        <AriaMenu className="pop-list" aria-label={label} disabledKeys={actions.filter((a) => a.disabled).map((a) => a.key)}>
          {actions.map((action) => (
            <MenuItem key={action.key} id={action.key} className="pop-item" textValue={action.title} onAction={action.onAction}>
              {action.icon && <Icon name={action.icon} />}
              <span>{action.title}{action.text && <small>{action.text}</small>}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
