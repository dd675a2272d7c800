/** What the API answers or withdraws in one call; each call is all or nothing. */
export const BATCH = 50;

/** Sends many in calls of fifty, one after the other, so that what was done stays done when a later one fails. */
export async function inBatches<T>(items: readonly T[], send: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) await send(items.slice(at, at + BATCH));
}

/**
 * After an answer the thing that was answered is gone; the title of the page is where reading goes on. Call it when the
 * page has fetched what is left: queries tell their components in a task of their own, and this comes after it.
 */
export const focusTitle = (): void => void setTimeout(() => titleOf()?.focus());

const titleOf = () => document.querySelector<HTMLElement>('main h1');

/** The same for what goes on where it stood: its first button takes the focus, or the title when it is no longer on this page. */
export const focusButtonIn = (selector: string): void =>
  void setTimeout(() => (document.querySelector<HTMLElement>(`${selector} button`) ?? titleOf())?.focus());
