import type { IconName } from '../../ui/icons.ts';
import { useSession } from '../../app/session.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button, LinkButton } from '../../ui/button.tsx';
import { Note } from '../../ui/state.tsx';
import { messages } from './messages.ts';
import { isFacet, withFilter, withoutFilters, type Question } from './question.ts';

/** The question of someone who did not find it, with the words filled in. */
export function AskNote({ text }: { text: string }) {
  const t = useT(messages);
  const { me } = useSession();
  if (!me?.viewerCan.ask) return null;
  return (
    <Note
      icon="question"
      title={t.askTitle}
      actions={
        <LinkButton small to={'/delen/vraag' as string} search={{ tekst: text || undefined } as never}>
          {t.ask}
        </LinkButton>
      }
    >
      <p>{t.askText}</p>
    </Note>
  );
}

interface Wider {
  readonly key: string;
  readonly word: string;
  readonly icon?: IconName;
  readonly question: Question;
}

/** Nothing found: what would find something. Each was tried by the server, as this reader. */
export function NothingFound({ question, widen, onAsk }: { question: Question; widen: readonly string[]; onAsk: (question: Question) => void }) {
  const t = useT(messages);
  const wider = widen.flatMap((hint): Wider[] => {
    if (hint === 'kind') return [{ key: hint, word: t.widen.kind, question: { ...question, kind: null } }];
    if (hint === 'elsewhere') return [{ key: hint, word: t.widen.elsewhere, question: { ...question, elsewhere: false } }];
    if (hint === 'ourTools') return [{ key: hint, word: t.widen.ourTools, question: { ...question, ourTools: false } }];
    if (hint === 'filters') return [{ key: hint, word: t.widen.filters, question: withoutFilters({ ...question, kind: null }) }];
    if (hint === 'words')
      return question.text
        .split(/\s+/)
        .filter(Boolean)
        .map((text) => ({ key: `word ${text}`, word: t.widenWord(text), icon: 'search', question: { ...question, text } }));
    return isFacet(hint) ? [{ key: hint, word: t.widenFacet(t.facets[hint]), question: withFilter(question, hint, []) }] : [];
  });
  return (
    <div className="stack">
      <p className="lead">{t.emptyText}</p>
      {wider.length > 0 && (
        <div className="stack-s">
          <p>
            <b>{t.widenTitle}</b>
          </p>
          <Actions>
            {wider.map(({ key, word, icon, question: next }) => (
              <Button key={key} icon={icon} onClick={() => onAsk(next)}>
                {word}
              </Button>
            ))}
          </Actions>
        </div>
      )}
      <AskNote text={question.text} />
    </div>
  );
}
