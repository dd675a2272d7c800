import { useCodeText } from '../../../i18n/errors.ts';
import { useT } from '../../../i18n/language.ts';
import type { faultOf } from './choice.ts';
import { messages } from './messages.ts';

/** What is left to fill in before terms can be sent, in words. */
export function useFaultText(): (fault: NonNullable<ReturnType<typeof faultOf>>) => string {
  const t = useT(messages);
  const sentence = useCodeText();
  return (fault) => (fault === 'EXCEPT_NONE' ? t.exceptNone : sentence(fault));
}
