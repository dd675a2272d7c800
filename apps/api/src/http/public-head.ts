import type { PublicWork } from './public-works.ts';

const SENTENCE = 200;
/** Only Creative Commons licences have a page of their own. */
const licenceUrl = (licence: string): string | undefined =>
  licence.startsWith('cc-') ? `https://creativecommons.org/licenses/${licence.slice(3)}/4.0/` : undefined;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** A script element ends at `</script`, and a comment may begin in it at `<!--`: so no `<` in it. */
const inScript = (data: object): string => JSON.stringify(data).replace(/</g, '\\u003c');

const short = (text: string): string => (text.length <= SENTENCE ? text : `${text.slice(0, SENTENCE).replace(/\s+\S*$/, '')}…`);

const peopleOf = (names: readonly string[]) => (names.length > 0 ? names.map((name) => ({ '@type': 'Person', name })) : undefined);
const schoolOf = (name: string) => ({ '@type': 'EducationalOrganization', name });

/** What search engines and messengers read of a public work: its name, Open Graph, and a LearningResource of schema.org. */
export function headOf(work: PublicWork, origin: string): { title: string; description: string; html: string } {
  const url = `${origin}/materiaal/${work.id}`;
  const picture = work.hasPicture ? `${origin}/thumbs/${work.versionId}` : undefined;
  const description = short(work.description?.replace(/\s+/g, ' ').trim() || `Lesmateriaal van ${work.school}`);
  const properties = {
    'og:type': 'article',
    'og:site_name': 'Deelgenoot',
    'og:title': work.title,
    'og:description': description,
    'og:url': url,
    'og:locale': work.language === 'nl' ? 'nl_NL' : undefined,
    'og:image': picture,
  };
  const resource = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': url,
    url,
    name: work.title,
    description,
    inLanguage: work.language,
    learningResourceType: work.kind,
    educationalLevel: work.levels.length > 0 ? work.levels.map((level) => `mbo ${level}`) : undefined,
    about: work.domains.length > 0 ? work.domains : undefined,
    timeRequired: work.durationMinutes ? `PT${work.durationMinutes}M` : undefined,
    license: licenceUrl(work.licence),
    isAccessibleForFree: true,
    image: picture,
    author: peopleOf(work.makers),
    isBasedOn:
      work.basedOn.length > 0
        ? work.basedOn.map(({ title, school, makers, id }) => ({
            '@type': 'CreativeWork',
            name: title,
            url: id === null ? undefined : `${origin}/materiaal/${id}`,
            author: peopleOf(makers),
            publisher: schoolOf(school),
          }))
        : undefined,
    publisher: schoolOf(work.school),
    datePublished: work.publishedAt?.toISOString().slice(0, 10),
    dateModified: work.updatedAt.toISOString().slice(0, 10),
  };
  const metas = Object.entries(properties).flatMap(([name, value]) => (value ? [`<meta property="${name}" content="${escaped(value)}" />`] : []));
  const html = [`<link rel="canonical" href="${escaped(url)}" />`, ...metas, `<script type="application/ld+json">${inScript(resource)}</script>`].join(
    '\n    ',
  );
  return { title: `${escaped(work.title)} · Deelgenoot`, description: escaped(description), html };
}

/** The page of the web client with this head; the place for it is marked in `index.html`. */
export function withHead(shell: string, { title, description, html }: { title: string; description: string; html: string }): string {
  return shell
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace(/<meta name="description" content="[^"]*" \/>/, () => `<meta name="description" content="${description}" />`)
    .replace('<!--head-->', () => html);
}
