/** The states of a consent. Everything but the first two is final: a new agreement is a new record. */
export const STATES = ['requested', 'granted', 'declined', 'lapsed', 'cancelled', 'withdrawn', 'expired', 'superseded', 'revoked'] as const;
export type State = (typeof STATES)[number];

/** What can happen to a consent. */
export const COMMANDS = ['grant', 'decline', 'lapse', 'cancel', 'withdraw', 'expire', 'supersede', 'revoke'] as const;
export type Command = (typeof COMMANDS)[number];

const NEXT: Record<State, Partial<Record<Command, State>>> = {
  requested: { grant: 'granted', decline: 'declined', lapse: 'lapsed', cancel: 'cancelled' },
  granted: { withdraw: 'withdrawn', expire: 'expired', supersede: 'superseded', revoke: 'revoked' },
  declined: {},
  lapsed: {},
  cancelled: {},
  withdrawn: {},
  expired: {},
  superseded: {},
  revoked: {},
};

/** The state a command leads to; undefined when it cannot happen to a consent in this state. */
export const nextState = (state: State, command: Command): State | undefined => NEXT[state][command];

export const isFinal = (state: State): boolean => Object.keys(NEXT[state]).length === 0;
