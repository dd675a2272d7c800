import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { HideForm } from '../../../app/moderate/hide-form.tsx';
import { messages as moderate } from '../../../app/moderate/messages.ts';
import { Reasons } from '../../../app/moderate/reasons.tsx';
import { RestoreForm } from '../../../app/moderate/restore-form.tsx';
import { PageTitle } from '../../../app/page.tsx';
import { thingIcon } from '../../../app/work/things.ts';
import { DeleteContributionDoc, type ContributionPartsFragment } from '../../../gql/community.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Badge, Kind } from '../../../ui/badge.tsx';
import { Actions, Button } from '../../../ui/button.tsx';
import { Line } from '../../../ui/section.tsx';
import { Note } from '../../../ui/state.tsx';
import { DateText, Voice } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toast.tsx';
import { Person } from '../../../ui/who.tsx';
import { EditContribution } from './edit-contribution.tsx';
import { messages } from './messages.ts';
import { Reactions, REACTIONS } from './reactions.tsx';
import { TalkContext, type Talk } from './talk-context.ts';
import { WordsMenu } from './words-menu.tsx';

type Contribution = ContributionPartsFragment;

/** What it is, and how far: a question solved or not, for everyone or for one school. */
function Badges({ contribution: { kind, solvedBy, audience, hidden } }: { contribution: Contribution }) {
  const t = useT(messages);
  return (
    <Line>
      <Kind icon={thingIcon(kind.toLowerCase())}>{t.kinds[kind]}</Kind>
      {kind === 'QUESTION' &&
        (solvedBy ? (
          <Badge tone="ok" icon="check">
            {t.solved}
          </Badge>
        ) : (
          <Badge tone="plain" icon="ring">
            {t.open}
          </Badge>
        ))}
      {audience === 'MY_SCHOOL' && <Badge icon="school">{t.onlyMySchool}</Badge>}
      {hidden && (
        <Badge tone="no" icon="eyeoff">
          {t.hidden}
        </Badge>
      )}
    </Line>
  );
}

/** What the words are about, and in a review what it took. */
function Facts({ contribution: { material, rating, hours, tools } }: { contribution: Contribution }) {
  const t = useT(messages);
  const format = useFormat();
  const numbers = [rating !== null && t.rating(rating), hours !== null && t.hours(format.number(hours))].filter(Boolean);
  if (!material && numbers.length === 0 && tools.length === 0) return null;
  return (
    <p className="meta line">
      {material && (
        <span>
          {t.about} <Link to={`/materiaal/${material.id}` as string}>{material.title}</Link>
        </span>
      )}
      {numbers.map((number) => (
        <span key={String(number)}>{number}</span>
      ))}
      {tools.length > 0 && (
        <span>
          {t.toolsNamed}:{' '}
          {tools.map((tool, i) => (
            <span key={tool.id}>
              {i > 0 && ', '}
              <Link to={`/hulpmiddelen/${tool.slug}` as string}>{tool.name}</Link>
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

function HiddenNote({ contribution, mine }: { contribution: Contribution; mine: boolean }) {
  const t = useT(moderate);
  return (
    <Note icon="eyeoff" title={mine ? t.yours.contribution : t.hiddenFor}>
      <Reasons restriction={contribution.restriction} mine={mine} />
    </Note>
  );
}

/** A tip, a question or a review, above the conversation about it. */
export function ContributionHead({ contribution, title, talk }: { contribution: Contribution; title: string; talk: Omit<Talk, 'post' | 'typing'> }) {
  const t = useT(messages);
  const judge = useT(moderate);
  const router = useRouter();
  const [open, setOpen] = useState<'edit' | 'hide' | 'restore' | null>(null);
  const { id, author, school, body, createdAt, editedAt, reactions, viewerCan, hidden } = contribution;
  const subject = { kind: 'contribution', id } as const;
  const judged = { ...subject, author: author?.name ?? null };
  const mine = author !== null && author.id === talk.myId;
  const close = () => setOpen(null);
  const decided = () => {
    close();
    talk.refresh();
  };
  const remove = async () => {
    await request(DeleteContributionDoc, { id });
    toast({ text: t.deletedToast, icon: 'trash' });
    router.history.push('/gesprekken');
  };
  return (
    <TalkContext value={{ ...talk, post: () => undefined, typing: () => undefined }}>
      <header className="stack talk-head">
        <Badges contribution={contribution} />
        <PageTitle title={title} />
        <Person link person={{ ...(author ?? { name: t.someone }), school }} me={mine}>
          {(school ?? author) && ', '}
          <DateText at={createdAt} as="moment" />
          {editedAt && `, ${t.edited}`}
        </Person>
        {hidden && <HiddenNote contribution={contribution} mine={mine} />}
        {open === 'edit' ? <EditContribution contribution={contribution} onDone={decided} onCancel={close} /> : body && body !== title && <Voice text={body} />}
        <Facts contribution={contribution} />
        <Actions>
          <Reactions subject={subject} reactions={reactions} may={viewerCan.react} always={REACTIONS} />
          {viewerCan.moderate && (
            <Button look="quiet" small icon={hidden ? 'undo' : 'eyeoff'} onClick={() => setOpen(hidden ? 'restore' : 'hide')}>
              {hidden ? judge.restore : t.hide}
            </Button>
          )}
          <WordsMenu
            subject={subject}
            label={t.moreHere}
            link={`/gesprek/${id}`}
            notice={viewerCan.notice}
            onEdit={viewerCan.edit && (() => setOpen('edit'))}
            onDelete={viewerCan.delete && remove}
          />
        </Actions>
        {open === 'hide' && (
          <section className="sheet" aria-label={judge.hideTitle(null)}>
            <HideForm subject={judged} onDone={decided} onCancel={close} />
          </section>
        )}
        {open === 'restore' && (
          <section className="sheet" aria-label={judge.restoreTitle}>
            <RestoreForm subject={judged} onDone={decided} onCancel={close} />
          </section>
        )}
      </header>
    </TalkContext>
  );
}
