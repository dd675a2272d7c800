/** Works that one call may ask about. */
export const MAX_CHOSEN = 500;

/** Longer addresses a server or a browser may refuse; more works than this travel beside the address. */
const IN_ADDRESS = 50;

/** What travels beside the address; it stays with this place in the browser's history, also after a reload. */
interface AskState {
  readonly askIds?: readonly string[];
}

/** Where the makers of these works are asked; for a link, and for `navigate`. */
export function askLink(ids: readonly string[], to = '/toestemming/vragen'): { to: string; search: never; state?: object } {
  const beside: AskState = { askIds: ids };
  return ids.length <= IN_ADDRESS ? { to, search: { ids } as never } : { to, search: {} as never, state: beside };
}

/** The works that came beside the address. */
export const idsIn = (state: object): readonly string[] => (state as AskState).askIds ?? [];
