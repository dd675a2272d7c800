import { refuse, type Decision } from '@deelgenoot/kernel';
import { COMMON_PASSWORDS } from './common-passwords.ts';

const PASSWORD_MIN = 10;
/** Long enough for any passphrase; short enough that hashing it is no attack. */
const PASSWORD_MAX = 200;

/**
 * Length, and not among what everybody tries first: no rules about capitals or signs, no expiry
 * (NIST SP 800-63B, section 5.1.1.2).
 * @param known words about this person that a guesser starts with: name, address
 */
export function mayUsePassword(password: string, known: readonly string[]): Decision {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return refuse('PASSWORD_TOO_SHORT', 'INVALID', { min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refuse('TEXT_TOO_LONG', 'INVALID', { field: 'password', max: PASSWORD_MAX, length });
  const core = coreOf(password);
  const words = known.flatMap((text) => [text, ...text.split(/[@\s]+/)]).map(coreOf);
  const guessable = core.length < 4 || new Set(core).size < 4 || COMMON_PASSWORDS.has(core) || words.some((word) => word.length > 3 && word === core);
  return guessable ? refuse('PASSWORD_TOO_COMMON', 'INVALID') : true;
}

/** What remains when the usual decoration is taken off: capitals, signs, and the figures at either end. */
function coreOf(text: string): string {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return COMMON_PASSWORDS.has(plain) ? plain : plain.replace(/^\d+|\d+$/g, '');
}
