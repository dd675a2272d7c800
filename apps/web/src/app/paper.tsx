import { Facts, Section } from '../ui/section.tsx';

/** A paper of the server, as `fragment PaperText` gives it. */
interface Part {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string; readonly code: boolean | null }[];
}

const printed = (value: string, code: boolean | null) => (code ? <code>{value}</code> : value);

/** What the PDF says, on the page. */
export const PaperParts = ({ sections }: { sections: readonly Part[] }) => (
  <div className="stack-l paper">
    {sections.map(({ heading, paragraphs, facts }, at) => (
      <Section key={at} title={heading}>
        <div className="stack">
          {paragraphs.length > 0 && (
            <div className="article">
              {paragraphs.map((text, i) => (
                <p key={i}>{text}</p>
              ))}
            </div>
          )}
          {facts.length > 0 && <Facts items={facts.map(({ label, value, code }) => [label, printed(value, code)])} />}
        </div>
      </Section>
    ))}
  </div>
);
