import { sentenceOf } from '../paper/event-words.ts';
import { type Paper, paperFormat, type PaperSection } from '../paper/paper.ts';
import { termsFacts } from '../paper/terms-words.ts';
import { type Receipt, schoolsThen } from './receipt.ts';
import { receiptWords } from './receipt.words.ts';

/** A receipt in plain words, for its author. */
export function receiptPaper(receipt: Receipt): Paper {
  const { consent, title, language, head } = receipt;
  const t = receiptWords(language);
  const format = paperFormat(language);
  return {
    language,
    title: t.title(title),
    lead: t.lead[consent.state],
    sections: [about(receipt), agreement(receipt), steps(receipt), text(receipt), rights(receipt), proof(receipt)],
    mark: t.mark(consent.id, head.seq, `${head.hash.slice(0, 16)}…`, format.moment(head.signedAt)),
  };
}

function about({ consent, title, school, author, language, byLink }: Receipt): PaperSection {
  const t = receiptWords(language);
  return {
    heading: t.about,
    paragraphs: [],
    facts: [
      { label: t.work, value: title || t.gone, path: title === '' || byLink ? undefined : `/materiaal/${consent.subjectId}` },
      { label: t.version, value: String(consent.version) },
      { label: t.school, value: `${school.name}, ${school.town}`, path: `/school/${school.slug}` },
      { label: t.maker, value: author.name },
      { label: t.content, value: consent.contentHash, code: true },
    ],
  };
}

function agreement({ consent, schoolName, language }: Receipt): PaperSection {
  const t = receiptWords(language);
  const schools = consent.terms?.scope.mode === 'public' ? [] : schoolsThen(consent).map(schoolName);
  const named = schools.sort((a, b) => a.localeCompare(b, language));
  return {
    heading: consent.terms ? t.agreed : t.asked,
    paragraphs: [],
    facts: [
      ...termsFacts(consent.terms ?? consent.asked, schoolName, language),
      ...(named.length > 0 ? [{ label: `${t.schools} (${named.length})`, value: `${paperFormat(language).list(named)}. ${t.everyoneElse}` }] : []),
    ],
  };
}

function steps({ events, author, language }: Receipt): PaperSection {
  const format = paperFormat(language);
  return {
    heading: receiptWords(language).steps,
    paragraphs: [],
    facts: events.map(({ at, body }) => ({ label: format.moment(at), value: sentenceOf(body, author.commitment, language) })),
  };
}

function text({ text: { version, body, sha256, language: read }, language }: Receipt): PaperSection {
  const t = receiptWords(language);
  return {
    heading: t.text(version),
    language: read === language ? undefined : read,
    paragraphs: body.trim().split(/\n\s*\n/),
    facts: [{ label: t.textHash, value: sha256, code: true }],
  };
}

function rights({ school, origin, language, byLink }: Receipt): PaperSection {
  const t = receiptWords(language);
  return {
    heading: t.rights,
    paragraphs: [t.responsible(school.name), byLink ? t.stopByLink : t.stop(`${origin}/toestemming`), t.privacy(`${origin}/privacy`), t.authority],
    facts: [],
  };
}

function proof({ consent, author, head, publicKey, language }: Receipt): PaperSection {
  const t = receiptWords(language);
  const format = paperFormat(language);
  return {
    heading: t.proof,
    paragraphs: [t.proofText],
    facts: [
      { label: t.number, value: consent.id, code: true },
      { label: t.you, value: author.commitment, code: true },
      { label: t.chain, value: `${head.subject.kind} ${head.subject.id}`, code: true },
      { label: t.step, value: String(head.seq) },
      { label: t.hash, value: head.hash, code: true },
      { label: t.signedAt, value: format.moment(head.signedAt) },
      { label: t.signature, value: head.signature, code: true },
      { label: t.key, value: publicKey.replace(/-----[^-]+-----|\s/g, ''), code: true },
    ],
  };
}
