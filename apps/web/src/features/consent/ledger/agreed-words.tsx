import type { LedgerQuery } from '../../../gql/consent.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { useVocabulary } from '../../../i18n/vocabulary.ts';
import { Drop } from '../../../ui/chip.tsx';
import { lastInstant } from '../day.ts';
import { isCreativeCommons } from '../terms/choice.ts';
import { messages as termsMessages } from '../terms/messages.ts';
import { messages } from './messages.ts';

type Event = LedgerQuery['ledger'][number];
type Agreed = NonNullable<Event['agreed']>;

const ENDINGS: readonly string[] = ['WITHDRAW', 'EXPIRE', 'SUPERSEDE', 'REVOKE', 'CLEARANCE_ENDED'];

/** Steps that say nothing new about what was asked. */
const SILENT: readonly string[] = ['REMIND', 'DECLINE', 'LAPSE', 'CANCEL'];

/** Terms of that moment, as they are told afterwards. */
function useWords(): (agreed: Agreed) => string {
  const t = useT(messages).agreed;
  const { short, versions } = useT(termsMessages);
  const format = useFormat();
  const vocabulary = useVocabulary();
  const scope = ({ scope: { mode, schools, futureMembers } }: Agreed): string => {
    const names = format.list(schools.map(({ name }) => name));
    return { ALL: t.all(futureMembers), INCLUDE: t.include(names), EXCEPT: t.except(names, futureMembers), PUBLIC: short.everyone }[mode];
  };
  return (agreed) => {
    const { licence, attribution, versionPolicy, until } = agreed;
    const end = licence === null ? t.noEnd : short.openAsked;
    return [
      scope(agreed),
      licence && (isCreativeCommons(licence) ? vocabulary.licence(licence).name : licence === 'use' ? short.use : short.adapt),
      attribution && short.attribution[attribution],
      versionPolicy && versions[versionPolicy].short,
      until === null ? end : short.until(format.date(lastInstant(until))),
    ]
      .filter((part) => part !== null)
      .join('; ');
  };
}

/** What a step agreed, in words, for who may know; and whether these are the words whose hash is in the chain. */
export function AgreedWords({ event: { type, agreed } }: { event: Event }) {
  const t = useT(messages).agreed;
  const format = useFormat();
  const words = useWords();
  if (agreed === null || SILENT.includes(type)) return null;
  const { asked, schools, matches } = agreed;
  return (
    <div className="stack-s">
      <div>
        {asked ? t.asked : ENDINGS.includes(type) ? t.ended : t.given}: {words(agreed)}.
      </div>
      {matches ? <div className="meta">{t.matches}</div> : <b>{t.differs}</b>}
      {schools.length > 0 && (
        <Drop title={t.schools(schools.length)}>
          <p>{format.list(schools.map(({ name }) => name))}</p>
        </Drop>
      )}
    </div>
  );
}
