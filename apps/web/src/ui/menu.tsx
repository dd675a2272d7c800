import { lazy, Suspense, useState } from 'react';
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

export interface MenuProps {
  /** What it is for, read aloud: "Meer met dit bericht". */
  readonly label: string;
  readonly actions: readonly MenuAction[];
  /** What the button shows; else three dots. */
  readonly word?: string;
}

const load = () => import('./menu-widget.tsx');
const MenuWidget = lazy(async () => ({ default: (await load()).MenuWidget }));

export const menuButtonClass = (word: string | undefined) => (word ? 'btn btn-quiet btn-s' : 'btn btn-quiet btn-s btn-icon btn-dots');

/** Things to do with one thing, behind a button. The menu itself is loaded when someone reaches for it. */
export function Menu(props: MenuProps) {
  const { label, word, actions } = props;
  const [wanted, setWanted] = useState(false);
  const reach = () => void load();
  if (actions.length === 0) return null;
  const button = (
    <button
      type="button"
      className={menuButtonClass(word)}
      aria-label={word ? undefined : label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={reach}
      onFocus={reach}
      onClick={() => setWanted(true)}
    >
      {word ?? <Icon name="dots" />}
    </button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <MenuWidget {...props} />
    </Suspense>
  ) : (
    button
  );
}
