import { createLink } from '@tanstack/react-router';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** `even` is the look of Ja and Nee: the same button twice. One `primary` per view; `share` only for Delen. */
export type ButtonLook = 'plain' | 'primary' | 'share' | 'danger' | 'quiet' | 'even';

interface Look {
  look?: ButtonLook;
  /** In a table or a toolbar. */
  small?: boolean;
  icon?: IconName;
  /** A square button that shows only its icon; `children` becomes its name. */
  iconOnly?: boolean;
}

const classes = ({ look = 'plain', small, iconOnly }: Look, extra?: string | false) =>
  ['btn', look !== 'plain' && `btn-${look}`, small && 'btn-s', iconOnly && 'btn-icon', extra].filter(Boolean).join(' ');

function Inside({ icon, iconOnly, children }: { icon?: IconName; iconOnly?: boolean; children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="vh">{children}</span> : children}
    </>
  );
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'>, Look {
  /** The word that replaces the button's own while its work goes on ("Bezig met opslaan"). Presses are ignored meanwhile. */
  busy?: string | false;
  /** Why not now, and when again ("Kan weer op 27 november"). The button stays reachable and the reason stands beside it. */
  notNow?: string | false;
  /** For a switch that stays in. */
  pressed?: boolean;
}

/** A button says what happens next. */
export function Button({ look, small, icon, iconOnly, busy, notNow, pressed, children, onClick, type = 'button', ...rest }: ButtonProps) {
  const reason = useId();
  const held = Boolean(busy || notNow);
  const button = (
    <button
      {...rest}
      // While held, a submit button may not submit either.
      type={held ? 'button' : type}
      className={classes({ look, small, iconOnly }, busy && 'busy')}
      aria-disabled={notNow ? true : undefined}
      aria-busy={busy ? true : undefined}
      aria-pressed={pressed}
      aria-describedby={notNow ? reason : rest['aria-describedby']}
      onClick={held ? undefined : onClick}
    >
      <Inside icon={busy ? 'spin' : icon} iconOnly={iconOnly}>
        {busy || children}
      </Inside>
    </button>
  );
  return notNow ? (
    <span className="not-now">
      {button}
      <span className="meta" id={reason}>
        {notNow}
      </span>
    </span>
  ) : (
    button
  );
}

/** A link that looks like a button, to a file or another site. Inside the client use `LinkButton`. */
export function AnchorButton({ look, small, icon, iconOnly, children, ...rest }: Omit<ComponentProps<'a'>, 'className'> & Look) {
  return (
    <a {...rest} className={classes({ look, small, iconOnly })}>
      <Inside icon={icon} iconOnly={iconOnly}>
        {children}
      </Inside>
    </a>
  );
}

/** A link inside the client that looks like a button: `<LinkButton to="/delen/tip" look="primary">`. */
export const LinkButton = createLink(AnchorButton);

/** A row of buttons. */
export const Actions = ({ children }: { children: ReactNode }) => <div className="acts">{children}</div>;

/** Ja and Nee, or two other answers of equal weight. */
export const Even = ({ children }: { children: ReactNode }) => <div className="even">{children}</div>;
