import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { MaterialQuery } from '../../gql/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useT } from '../../i18n/language.ts';
import { useVocabulary } from '../../i18n/vocabulary.ts';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { Chips, LinkChip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Facts, Section } from '../../ui/section.tsx';
import { DateText, Voice } from '../../ui/text.tsx';
import { showingOf, useFileWords, type MaterialFile } from './file-words.ts';
import { LocalFile } from './local/local-file.tsx';
import { messages } from './messages.ts';

type Material = MaterialQuery['material'];

/** Every file, when there is more than the one that is shown. */
function Files({
  files,
  edit,
  shown,
  onShow,
}: {
  files: readonly MaterialFile[];
  edit: boolean;
  shown: MaterialFile | undefined;
  onShow: (id: string) => void;
}) {
  const t = useT(messages);
  const format = useFormat();
  const fileWords = useFileWords();
  return (
    <div>
      <h3>{t.files}</h3>
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id} className="part">
            <Icon name="doc" />
            <span>
              <b>{file.name}</b>
              <br />
              <span className="meta">
                {fileWords(file)}, {format.bytes(file.size)}
              </span>
            </span>
            <span className="acts">
              <LocalFile file={file} edit={edit} />
              {showingOf(file) !== 'none' &&
                (file.id === shown?.id ? (
                  <span className="meta">{t.shown}</span>
                ) : (
                  <Button small onClick={() => onShow(file.id)}>
                    {t.show}
                  </Button>
                ))}
              {file.withheld ? (
                <span className="meta">{t.withheldShort}</span>
              ) : (
                <AnchorButton
                  small
                  look="quiet"
                  icon="download"
                  iconOnly
                  href={`${file.url}?download`}
                  download={file.name}
                >{`${t.download}: ${file.name}`}</AnchorButton>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ToolLinks({ tools }: { tools: Material['tools'] }) {
  return tools.map((tool, i) => (
    <Fragment key={tool.id}>
      {i > 0 && ', '}
      <Link to={`/hulpmiddelen/${tool.slug}` as string}>{tool.name}</Link>
    </Fragment>
  ));
}

/** The story in the makers' own words, and the facts. */
export function AboutSection({ material, shown, onShow }: { material: Material; shown: MaterialFile | undefined; onShow: (id: string) => void }) {
  const t = useT(messages);
  const format = useFormat();
  const words = useVocabulary();
  const { language } = useLanguage();
  const { facts } = t;
  const listed = (values: readonly string[]) => format.list(values.map(words.word));
  const rows: (readonly [ReactNode, ReactNode] | false)[] = [
    material.levels.length > 0 && [facts.levels, words.levels(material.levels)],
    material.domains.length > 0 && [facts.domains, listed(material.domains)],
    material.form !== null && [facts.form, words.form(material.form)],
    material.tools.length > 0 && [facts.tools, <ToolLinks key="t" tools={material.tools} />],
    [facts.language, words.language(material.language)],
    material.bateson.length > 0 && [facts.bateson, listed(material.bateson)],
    material.buildingBlocks.length > 0 && [facts.buildingBlocks, listed(material.buildingBlocks)],
    material.ictCompetences.length > 0 && [facts.ict, listed(material.ictCompetences)],
    material.publishedAt !== null && [facts.published, <DateText key="p" at={material.publishedAt} />],
    material.versions.length > 1 && [
      facts.version,
      <Link key="v" to={`/materiaal/${material.id}/versies` as string}>
        {t.versionOf(material.versionNumber, material.versions.length)}
      </Link>,
    ],
  ];
  return (
    <Section title={t.about}>
      <div className="stack">
        {material.description ? (
          <Voice text={material.description} lang={material.language === language ? undefined : material.language} />
        ) : (
          <p className="quiet">{t.noDescription}</p>
        )}
        {material.files.length > 1 && <Files files={material.files} edit={material.viewerCan.edit} shown={shown} onShow={onShow} />}
        <Facts items={rows.filter((row) => row !== false)} />
        {material.tags.length > 0 && (
          <nav aria-label={t.tags}>
            <Chips>
              {material.tags.map((tag) => (
                <LinkChip key={tag} to={'/zoeken' as string} search={{ q: tag } as never}>
                  {tag}
                </LinkChip>
              ))}
            </Chips>
          </nav>
        )}
      </div>
    </Section>
  );
}
