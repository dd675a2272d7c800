import { ICONS, type IconName } from './icons.ts';

/** A line drawing. Beside a word it is decoration; alone it needs a `label`. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg className="ic" viewBox="0 0 20 20" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      <path d={ICONS[name]} />
    </svg>
  );
}
