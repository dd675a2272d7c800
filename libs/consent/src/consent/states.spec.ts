import { COMMANDS, isFinal, nextState, type State, STATES } from './states.ts';

const _ = undefined;

/** Every state with every command, in the order of `COMMANDS`. */
// prettier-ignore
const TABLE: Record<State, (State | undefined)[]> = {
  //           grant      decline     lapse     cancel       withdraw     expire     supersede     revoke
  requested:  ['granted', 'declined', 'lapsed', 'cancelled', _,           _,         _,            _],
  granted:    [_,         _,          _,        _,           'withdrawn', 'expired', 'superseded', 'revoked'],
  declined:   [_,         _,          _,        _,           _,           _,         _,            _],
  lapsed:     [_,         _,          _,        _,           _,           _,         _,            _],
  cancelled:  [_,         _,          _,        _,           _,           _,         _,            _],
  withdrawn:  [_,         _,          _,        _,           _,           _,         _,            _],
  expired:    [_,         _,          _,        _,           _,           _,         _,            _],
  superseded: [_,         _,          _,        _,           _,           _,         _,            _],
  revoked:    [_,         _,          _,        _,           _,           _,         _,            _],
};

describe('the states of a consent', () => {
  it.each(STATES.flatMap((state) => COMMANDS.map((command, n) => [state, command, TABLE[state][n] ?? 'refused'] as const)))(
    '%s, %s: %s',
    (state, command, expected) => expect(nextState(state, command) ?? 'refused').toBe(expected),
  );

  it.each(STATES)('%s ends the record, unless it is asked or granted', (state) => expect(isFinal(state)).toBe(!['requested', 'granted'].includes(state)));
});
