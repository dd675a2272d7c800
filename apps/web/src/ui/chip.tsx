import type { ComponentProps, ReactNode } from 'react';
import { createLink } from '@tanstack/react-router';
import { useT } from '../i18n/language.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { messages } from './messages.ts';
import { Checkbox } from './options.tsx';

/** A choice that can be in or out. */
export function Chip({ pressed, onPress, children }: { pressed: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      {pressed && <Icon name="check" />}
      {children}
    </button>
  );
}

/** A chosen filter that can be taken away. */
export function RemovableChip({ onRemove, children }: { onRemove: () => void; children: ReactNode }) {
  const t = useT(messages);
  return (
    <button type="button" className="chip on" onClick={onRemove}>
      {children} <Icon name="cross" />
      <span className="vh">{t.remove}</span>
    </button>
  );
}

const ChipAnchor = ({ icon, children, ...rest }: Omit<ComponentProps<'a'>, 'className'> & { icon?: IconName }) => (
  <a {...rest} className="chip">
    {icon && <Icon name={icon} />}
    {children}
  </a>
);
/** A chip that leads somewhere. */
export const LinkChip = createLink(ChipAnchor);

export const Chips = ({ children }: { children: ReactNode }) => <div className="chips">{children}</div>;

export interface FacetOption {
  readonly value: string;
  readonly title: ReactNode;
  readonly count?: number;
}

/** One filter with its choices. The number is what this reader may see. */
export function Facet({
  title,
  options,
  values,
  onValues,
  open = false,
}: {
  title: ReactNode;
  options: readonly FacetOption[];
  values: readonly string[];
  onValues: (values: string[]) => void;
  open?: boolean;
}) {
  return (
    <Fold title={title} open={open}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          checked={values.includes(option.value)}
          onChecked={(on) => onValues(on ? [...values, option.value] : values.filter((v) => v !== option.value))}
          count={option.count}
        >
          {option.title}
        </Checkbox>
      ))}
    </Fold>
  );
}

/** A heading that opens, with a hairline above and below. */
export function Fold({ title, open = false, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="facet" open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}

/** A quiet line that opens: "Waarom zie ik dit?" */
export function Drop({ title, open = false, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="drop" open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
