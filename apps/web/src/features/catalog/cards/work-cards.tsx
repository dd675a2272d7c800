import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { pagesOf, request } from '../../../app/api.ts';
import { useSession } from '../../../app/session.ts';
import { AskForAccessDoc, CardsDoc, type CardsQuery } from '../../../gql/catalog.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Actions, Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/chip.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { Dots, Row, Rows, Section } from '../../../ui/section.tsx';
import { ActionError, Pager } from '../../../ui/state.tsx';
import { toast } from '../../../ui/toast.tsx';
import { School } from '../../../ui/who.tsx';
import { messages } from './messages.ts';

type Card = CardsQuery['cards']['nodes'][number];

/** One press asks; a word beside it is a kindness, not a duty. */
function WorkCard({ card }: { card: Card }) {
  const t = useT(messages);
  const format = useFormat();
  const words = useVocabulary();
  const queries = useQueryClient();
  const [word, setWord] = useState('');
  const ask = useMutation({
    mutationFn: () => request(AskForAccessDoc, { cardId: card.id, word: word.trim() === '' ? null : word }),
    onSuccess: async () => {
      toast({ text: t.askedNow });
      await queries.invalidateQueries({ queryKey: [CardsDoc.name] });
    },
  });
  return (
    <Row>
      <h3>{card.title}</h3>
      <Dots>
        <School school={card.school} link />
        {card.domains.length > 0 && format.list(card.domains.map(words.word))}
      </Dots>
      {card.asked ? (
        <p className="line">
          <Badge tone="wait" icon="clock">
            {t.asked}
          </Badge>
        </p>
      ) : (
        <>
          <Actions>
            <Button small icon="question" busy={ask.isPending && t.asking} onClick={() => ask.mutate()}>
              {t.ask}
            </Button>
          </Actions>
          <Fold title={t.word}>
            <TextInput wide label={t.word} hideLabel help={t.wordHelp} maxLength={500} value={word} onValue={setWord} />
          </Fold>
          <ActionError error={ask.error} />
        </>
      )}
    </Row>
  );
}

/** Works of other schools that are known by their title alone; nothing when there are none. */
export function WorkCards({ schoolId = null, text = null }: { schoolId?: string | null; text?: string | null }) {
  const t = useT(messages);
  const { me } = useSession();
  const query = useInfiniteQuery({ ...pagesOf(CardsDoc, { schoolId, text, first: 10 }, (data) => data.cards), enabled: me !== null });
  const cards = query.data?.pages.flatMap((page) => page.cards.nodes) ?? [];
  if (cards.length === 0) return null;
  return (
    <Section title={t.title} hint={t.hint}>
      <Rows>
        {cards.map((card) => (
          <WorkCard key={card.id} card={card} />
        ))}
      </Rows>
      <Pager hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
    </Section>
  );
}
