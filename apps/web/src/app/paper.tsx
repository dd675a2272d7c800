import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Facts, Section } from '../ui/section.tsx';
import { linked } from '../ui/text.tsx';

/** A paper of the server, as `fragment PaperText` gives it. */
interface Part {
  readonly heading: string;
  readonly path: string | null;
  readonly language: string | null;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string; readonly path: string | null; readonly code: boolean | null }[];
}

/** What is named, as the way to its page. */
const named = (words: string, path: string | null): ReactNode => (path ? <Link to={path as string}>{words}</Link> : words);

const valueOf = ({ value, path, code }: Part['facts'][number]): ReactNode => (code ? <code>{value}</code> : named(value, path));

/** A line of its own before the rest is what the rest answers. */
function Paragraph({ text }: { text: string }) {
  const [first = '', ...rest] = text.split('\n');
  if (rest.length === 0) return <p>{linked(text)}</p>;
  return (
    <p>
      <b>{first}</b>
      <br />
      {linked(rest.join(' '))}
    </p>
  );
}

/** What the PDF says, on the page. */
export const PaperParts = ({ sections }: { sections: readonly Part[] }) => (
  <div className="stack-l paper">
    {sections.map(({ heading, path: page, language, paragraphs, facts }, at) => (
      <Section key={at} title={named(heading, page)}>
        <div className="stack">
          {paragraphs.length > 0 && (
            <div className="article stack-s" lang={language ?? undefined}>
              {paragraphs.map((text, i) => (
                <Paragraph key={i} text={text} />
              ))}
            </div>
          )}
          {facts.length > 0 && <Facts items={facts.map((fact) => [fact.label, valueOf(fact)])} />}
        </div>
      </Section>
    ))}
  </div>
);
