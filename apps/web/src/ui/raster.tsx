import type { ReactNode } from 'react';
import { useT } from '../i18n/language.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { messages } from './messages.ts';

/** One school in the raster: your own, sees it, does not, left out by choice. */
export type Square = 'own' | 'in' | 'out' | 'left';

const CLASS: Readonly<Record<Square, string | undefined>> = { own: 'own', in: undefined, out: 'off', left: 'ex' };

export interface RasterProps {
  /** All member schools. */
  total: number;
  /** How many see it, your own included when `own`. */
  seen: number;
  /** How many are left out by name; only for the makers and their academy. */
  left?: number;
  /** Whether the first square is the school of the reader or the makers. */
  own?: boolean;
  small?: boolean;
  /** The text alternative; otherwise "57 van de 60 scholen". */
  label?: string;
}

/** The squares in a fixed order, filled first, so that a place never tells which school it is. */
function squares({ total, seen, left = 0, own = true }: RasterProps): Square[] {
  const first = own && total > 0 ? 1 : 0;
  const filled = Math.max(0, Math.min(seen, total) - first);
  const struck = Math.max(0, Math.min(left, total - first - filled));
  return Array.from({ length: total }, (_, i) => (i < first ? 'own' : i < first + filled ? 'in' : i < first + filled + struck ? 'left' : 'out'));
}

/** One square for every school: how far something goes, at a glance. */
export function Raster(props: RasterProps) {
  const t = useT(messages);
  const alternative = { role: 'img', 'aria-label': props.label ?? t.reach(props.seen, props.total) };
  return (
    <div className={props.small ? 'raster raster-s' : 'raster'} {...alternative}>
      {squares(props).map((square, i) => (
        <i key={i} className={CLASS[square]} />
      ))}
    </div>
  );
}

/** The key under a raster: which squares occur, and what they mean here. */
export function RasterKey({ words }: { words: Partial<Record<Square, ReactNode>> }) {
  const order: readonly Square[] = ['own', 'in', 'out', 'left'];
  return (
    <ul className="key">
      {order
        .filter((square) => words[square])
        .map((square) => (
          <li key={square}>
            <span className="raster" aria-hidden="true">
              <i className={CLASS[square]} />
            </span>
            {words[square]}
          </li>
        ))}
    </ul>
  );
}

/** The number in words above its raster: "57 van de 60 scholen". */
export function Reach({ note, ...raster }: RasterProps & { note?: ReactNode }) {
  const t = useT(messages);
  return (
    <div className="stack">
      <Big value={raster.seen}>
        {t.ofSchools(raster.total)}
        {note}
      </Big>
      <Raster {...raster} />
    </div>
  );
}

/** A number that is the finding, with its words small behind it. */
export const Big = ({ value, children }: { value: ReactNode; children?: ReactNode }) => (
  <p className="big">
    {value}
    {children && (
      <>
        {' '}
        <small>{children}</small>
      </>
    )}
  </p>
);

export interface ChainStep {
  readonly key?: string;
  readonly icon?: IconName;
  /** Not done yet: the amber circle. */
  readonly waiting?: boolean;
  readonly title: ReactNode;
  readonly text?: ReactNode;
}

/** Why a work is visible: each maker, the school, moderation, in a row. */
export function Chain({ steps }: { steps: readonly ChainStep[] }) {
  return (
    <ol className="chain">
      {steps.map((step, i) => (
        <li key={step.key ?? i} className={step.waiting ? 'mid' : undefined}>
          <Icon name={step.icon ?? (step.waiting ? 'clock' : 'check')} />
          <b>{step.title}</b>
          {step.text && <p>{step.text}</p>}
        </li>
      ))}
    </ol>
  );
}
