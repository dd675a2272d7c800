import { useRouterState } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';

/**
 * A button in the frame that opens a short list of links. A plain disclosure: Tab walks through the links, Escape and
 * leaving close it, and going somewhere closes it too. It costs nothing at the start, where a menu widget would.
 */
export function NavMenu({
  className,
  label,
  button,
  up = false,
  children,
}: {
  /** Classes of the button. */ className: string;
  /** What the list is, read aloud. */ label: string;
  button: ReactNode;
  /** Opens upwards, over the whole width: the bar of a phone. */ up?: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const href = useRouterState({ select: (state) => state.location.href });
  // Open at an address: going to another one closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === href;

  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpenAt(null);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpenAt(null);
    opener.current?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) setOpenAt(null);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for what its button and links do
    <div className={up ? 'nav-menu up' : 'nav-menu'} ref={box} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button type="button" className={className} ref={opener} aria-expanded={open} aria-controls={id} onClick={() => setOpenAt(open ? null : href)}>
        {button}
      </button>
      <nav className="pop" id={id} aria-label={label} hidden={!open}>
        <ul className="pop-list">{children}</ul>
      </nav>
    </div>
  );
}
