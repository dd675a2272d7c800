import { useEffect, useState, useSyncExternalStore } from 'react';
import { useT } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { messages } from './messages.ts';

export interface Toast {
  readonly text: string;
  readonly icon?: IconName;
  /** The ids of what it tells of. What was said before of any of them no longer holds, and goes. */
  readonly about?: readonly string[];
  /** Takes it back; the toast goes away when pressed. */
  readonly undo?: () => void;
}

type Shown = Toast & { readonly id: number; readonly at: number };

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Shown[]): void {
  shown = next;
  for (const tell of listeners) tell();
}

/** Says what happened, with a way back. Never the only place of an error. */
export function toast(message: Toast): void {
  last += 1;
  const holds = shown.filter(({ about }) => !about?.some((one) => message.about?.includes(one)));
  change([...holds.slice(-2), { ...message, id: last, at: Date.now() }]);
}

/** What is younger than this tells of the act that led to the next page, in ms. */
const JUST_NOW = 2_000;

/** On another page it is read, and would lie over what is there. A way back stays its full time. */
export const clearRead = (): void => change(shown.filter(({ undo, at }) => undo || Date.now() - at < JUST_NOW));

const close = (id: number) => change(shown.filter((one) => one.id !== id));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How long a toast stays after focus and pointer left it, in ms. */
const STAY = 10_000;

function OneToast({ one }: { one: Shown }) {
  const t = useT(messages);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => close(one.id), STAY);
    return () => clearTimeout(timer);
  }, [held, one.id]);
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false), onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <li className="toast" {...hold}>
      <Icon name={one.icon ?? 'check'} />
      <span>{one.text}</span>
      {one.undo && (
        <Button
          small
          onClick={() => {
            close(one.id);
            one.undo?.();
          }}
        >
          {t.undo}
        </Button>
      )}
      <Button small iconOnly icon="cross" onClick={() => close(one.id)}>
        {t.close}
      </Button>
    </li>
  );
}

/** Where toasts appear. There from the start, so that what comes in is announced. */
export function ToastRegion() {
  const t = useT(messages);
  const all = useSyncExternalStore(subscribe, () => shown);
  return (
    <section className="toasts" aria-label={t.notices}>
      <ol aria-live="polite">
        {all.map((one) => (
          <OneToast key={one.id} one={one} />
        ))}
      </ol>
    </section>
  );
}
