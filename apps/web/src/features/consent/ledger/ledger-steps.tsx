import type { LedgerQuery } from '../../../gql/consent.ts';
import { useT } from '../../../i18n/language.ts';
import { Drop } from '../../../ui/chip.tsx';
import { Facts } from '../../../ui/section.tsx';
import { DateText } from '../../../ui/text.tsx';
import { AgreedWords } from './agreed-words.tsx';
import { type EventDetails, readDetails } from './event-details.ts';
import { messages } from './messages.ts';

type Event = LedgerQuery['ledger'][number];

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What happened, in a sentence; with the version it is about where there are several. */
function useSentence(named: boolean): (event: Event, details: EventDetails) => string {
  const t = useT(messages);
  const name = (who: string) => (who === 'system' ? t.system : who === 'erased' ? t.erased : who);
  return ({ type, actor }, details) => {
    const author = name(details.author);
    const say = t.events[type];
    const sentence = capital(type === 'GRANT' && details.byRule ? t.byRule(author) : (say?.(name(actor), author) ?? t.other(type, name(actor))));
    return named && details.version !== null ? `${sentence} ${t.about(details.version)}` : sentence;
  };
}

/** The hashes that hold the chain together, for who wants to check it. */
function Proof({ event, details }: { event: Event; details: EventDetails }) {
  const t = useT(messages);
  const code = (hash: string | null) => hash && <code className="consent-hash">{hash}</code>;
  const all: readonly (readonly [string, React.ReactNode])[] = [
    [t.proofs.step, event.seq],
    [t.proofs.how, details.authenticated && t.how(details.authenticated, details.language)],
    [t.proofs.version, details.version],
    [t.proofs.hash, code(event.hash)],
    [t.proofs.previous, code(event.previousHash)],
    [t.proofs.content, code(details.content)],
    [t.proofs.terms, code(details.terms)],
    [t.proofs.text, code(details.text)],
  ];
  return (
    <Drop title={t.proof}>
      <Facts items={all.filter(([, value]) => value !== null && value !== '')} />
    </Drop>
  );
}

/** Every step, newest first. */
export function LedgerSteps({ events, versions }: { events: readonly Event[]; /** How many the work has, as far as the reader can know. */ versions: number }) {
  const told = events.map(({ details }) => readDetails(details).version ?? 1);
  const sentence = useSentence(Math.max(versions, ...told) > 1);
  return (
    <ol className="log consent-log">
      {events.toReversed().map((event) => {
        const details = readDetails(event.details);
        return (
          <li key={event.seq}>
            <DateText at={event.at} as="moment" />
            <div>
              {sentence(event, details)}
              <AgreedWords event={event} />
              <Proof event={event} details={details} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
