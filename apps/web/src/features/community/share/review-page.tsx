import { LIMITS, REVIEW_ASPECTS } from '@deelgenoot/kernel';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queryOf } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { FormError, useForm } from '../../../app/form.tsx';
import { useLive } from '../../../app/live.ts';
import { Loaded } from '../../../app/loaded.tsx';
import type { Me } from '../../../app/session.ts';
import { ToReviewDoc, type ToReviewQuery } from '../../../gql/community.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { TextArea, TextInput } from '../../../ui/field.tsx';
import { OptionGroup } from '../../../ui/options.tsx';
import { SavedNote } from '../../../ui/saved-note.tsx';
import { Note } from '../../../ui/state.tsx';
import { messages as materialWords } from '../material/messages.ts';
import { PersonalNote } from '../thread/personal-note.tsx';
import { AspectField } from './aspect-field.tsx';
import { AudienceField, EVERYONE, type Audience } from './audience-field.tsx';
import { messages } from './messages.ts';
import { ShareFrame } from './share-frame.tsx';
import { useContribute } from './use-contribute.ts';

const route = getRouteApi('/delen/beoordeling/$materialId');

interface Review {
  readonly rating: string | null;
  readonly aspects: Readonly<Record<string, number>>;
  readonly hours: string;
  readonly body: string;
  readonly audience: Audience;
}

const EMPTY: Review = { rating: null, aspects: {}, hours: '', body: '', audience: EVERYONE };
const RATINGS = ['5', '4', '3', '2', '1'] as const;

/** Hours as people write them, with a comma or a dot; NaN when it is no number. */
const hoursOf = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim().replace(',', '.')));

function ReviewForm({ me, material }: { me: Me; material: ToReviewQuery['material'] }) {
  const t = useT(messages);
  const words = useT(materialWords);
  const contribute = useContribute(me);
  const draft = useDraft<Review>(`review:${material.id}`, EMPTY);
  const { rating, aspects, hours, body, audience } = draft.value;
  const change = (changes: Partial<Review>) => draft.setValue({ ...draft.value, ...changes });
  const spent = hoursOf(hours);
  const { form, busy, faults, error } = useForm({
    fields: ['rating', 'hours', 'body'],
    check: () => ({
      rating: rating === null && t.ratingNeeded,
      hours: spent !== null && !(spent >= 0 && spent <= 2000) && t.hoursWrong,
      body: body.trim() === '' && t.bodyNeeded,
    }),
    send: async () => {
      await contribute(
        {
          kind: 'REVIEW',
          materialId: material.id,
          body: body.trim(),
          rating: Number(rating),
          hours: spent,
          aspects: Object.entries(aspects).map(([aspect, score]) => ({ aspect, score })),
        },
        audience,
        { text: t.placed.review, to: `/materiaal/${material.id}#beoordelingen` },
      );
      draft.clear();
    },
  });
  return (
    <form className="form" {...form}>
      <OptionGroup
        legend={t.rating}
        error={faults.rating}
        value={rating}
        onValue={(next) => change({ rating: next })}
        options={RATINGS.map((value) => ({ value: value as string, title: t.ratings[Number(value) - 1] }))}
      />
      <fieldset className="stack-s">
        <legend className="label">{t.aspects}</legend>
        <p className="help">{t.aspectsHelp}</p>
        {REVIEW_ASPECTS.map((aspect) => (
          <AspectField
            key={aspect}
            label={words.aspects[aspect] ?? aspect}
            clear={t.clear}
            score={aspects[aspect] ?? null}
            onScore={(score) =>
              change({
                aspects: Object.fromEntries(Object.entries({ ...aspects, [aspect]: score }).filter((entry): entry is [string, number] => entry[1] !== null)),
              })
            }
          />
        ))}
      </fieldset>
      <TextInput label={t.hours} help={t.hoursHelp} inputMode="decimal" error={faults.hours} value={hours} onValue={(next) => change({ hours: next })} />
      <TextArea
        wide
        voice
        rows={5}
        label={t.reviewBody}
        help={t.reviewBodyHelp}
        maxLength={LIMITS.body}
        error={faults.body}
        value={body}
        onValue={(next) => change({ body: next })}
        note={draft.savedAt !== null && <SavedNote at={draft.savedAt} />}
      />
      <PersonalNote text={body} />
      <AudienceField about me={me} audience={audience} onAudience={(next) => change({ audience: next })} />
      <FormError error={error} />
      <Actions>
        <Button type="submit" look="primary" busy={busy && t.placing}>
          {t.place.review}
        </Button>
      </Actions>
    </form>
  );
}

/** A review of one material. */
export function ReviewPage() {
  const t = useT(messages);
  const { materialId } = route.useParams();
  const query = useQuery(queryOf(ToReviewDoc, { id: materialId }));
  useLive('material', materialId); // what stops while somebody writes is closed to them too; their words stay in the draft
  return (
    <Loaded query={query} page>
      {({ material }) => (
        <ShareFrame title={t.reviewTitle(material.title)} lead={t.reviewLead}>
          {(me) =>
            material.viewerCan.review ? (
              <ReviewForm key={material.id} me={me} material={material} />
            ) : (
              <Note tone="wait" title={t.reviewNot}>
                <p>{t.reviewNotText}</p>
              </Note>
            )
          }
        </ShareFrame>
      )}
    </Loaded>
  );
}
