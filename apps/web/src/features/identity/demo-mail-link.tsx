import { useT } from '../../i18n/language.ts';
import { messages as frame } from '../../app/messages.ts';
import { LinkButton } from '../../ui/button.tsx';

/** In the demo, the mail that someone is told to look for lies here. */
export const ToDemoMail = () => (
  <LinkButton to={'/demo/postvak' as string} icon="mail">
    {useT(frame).demoBox}
  </LinkButton>
);
