import { lazy, Suspense } from 'react';

export interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  /** The two answers, of equal weight. */
  readonly yes: string;
  readonly no: string;
  /** What the first answer says while it is being done. */
  readonly busy?: string | false;
  readonly error?: unknown;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog.tsx')).ConfirmDialog }));

/** A second question about what cannot be taken back. Its dialog loads when it is asked. */
export const Confirm = (props: ConfirmProps) => (
  <Suspense>
    <ConfirmDialog {...props} />
  </Suspense>
);
