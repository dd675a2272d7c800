import { Link } from '@tanstack/react-router';
import { messages as frame } from '../../app/messages.ts';
import { PageHead } from '../../app/page.tsx';
import { FOOTER } from '../../app/places.ts';
import { useT, type Messages } from '../../i18n/language.ts';
import { Section } from '../../ui/section.tsx';
import { messages } from './messages.ts';
import { piecesOf, type Article, type Block } from './article.ts';

const Words = ({ text }: { text: string }) =>
  piecesOf(text).map((piece) =>
    piece.to === null ? (
      piece.text
    ) : (
      <Link key={piece.to + piece.text} to={piece.to as string}>
        {piece.text}
      </Link>
    ),
  );

function Paragraph({ block }: { block: Block }) {
  if (typeof block === 'string')
    return (
      <p>
        <Words text={block} />
      </p>
    );
  return (
    <ul>
      {block.map((line) => (
        <li key={line}>
          <Words text={line} />
        </li>
      ))}
    </ul>
  );
}

/** A page to read, beside the others of its kind. */
export function ArticlePage({ articles }: { articles: Messages<Article> }) {
  const t = useT(frame);
  const { others } = useT(messages);
  const article = useT(articles);
  return (
    <>
      <PageHead title={article.title} lead={article.lead} />
      <div className="cols cols-side">
        <div className="stack-l article">
          {article.parts.map((part) => (
            <Section key={part.title} title={part.title}>
              <div className="stack">
                {part.text.map((block, i) => (
                  <Paragraph key={i} block={block} />
                ))}
              </div>
            </Section>
          ))}
        </div>
        <nav className="minor side-nav wide-only" aria-label={others}>
          <ul className="plain-list">
            {FOOTER.map((place) => (
              <li key={place.to}>
                <Link to={place.to as string}>{t.places[place.word]}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
