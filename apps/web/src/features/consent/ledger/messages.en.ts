import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** The log of one work in sentences, English. */
export const en: typeof nl = {
  title: (work) => (work === null ? 'What was agreed about this material' : `What was agreed about “${work}”`),
  lead: 'Every question and every answer. Nobody can change or remove anything here.',
  toMakers: 'Makers and their answers',
  toWork: 'To the material',
  pdf: 'Download as PDF',
  download: 'Download as JSON, with proof',
  ok: 'This log is right',
  okText: (n) =>
    plural(n, {
      one: '# step checked: nothing was changed and nothing is missing. What holds now is what it says here.',
      other: '# steps checked: nothing was changed and nothing is missing. What holds now is what it says here.',
    }),
  signed: (moment) => `Last signed: ${moment}.`,
  unsigned: 'The log itself is not signed yet: that happens every hour. A receipt signs its own step at once.',
  broken: 'This log is not right',
  brokenAt: (seq) => `The first step that is wrong is step ${seq}.`,
  brokenRecord: (seq) =>
    seq === null
      ? 'Something is kept about this material that does not come from this log.'
      : `What is kept now about step ${seq} is not what was agreed then.`,
  steps: 'All steps, newest first',
  none: 'Nothing was asked yet',
  noneText: 'As soon as someone asks for permission, it stands here.',
  agreed: {
    asked: 'Asked',
    given: 'Agreed',
    ended: 'This held',
    all: (later) => (later ? 'all schools, also those that join later' : 'all schools that took part then'),
    include: (names) => `only ${names}`,
    except: (names, later) => `${later ? 'all schools, also those that join later,' : 'all schools that took part then,'} except ${names}`,
    noEnd: 'without an end',
    schools: (n) => plural(n, { one: 'The # school that could look with this then', other: 'The # schools that could look with this then' }),
    matches: 'Fits the log',
    differs: 'Does not fit the log: this was changed later',
  },
  proof: 'Proof',
  proofs: {
    step: 'Step',
    hash: 'Fingerprint of this step',
    previous: 'Fingerprint of the step before',
    version: 'Version',
    content: 'Content',
    terms: 'Terms',
    text: 'Text that was read',
    how: 'How',
  },
  how: (authenticated, language) =>
    `${({ session: 'signed in at the website', token: 'with a personal key', link: 'by the link in a mail', system: 'by itself, by Deelgenoot' } as Readonly<Record<string, string>>)[authenticated] ?? authenticated}${language ? `, in ${({ nl: 'Dutch', en: 'English' } as Readonly<Record<string, string>>)[language] ?? language}` : ''}`,
  system: 'Deelgenoot',
  erased: 'someone who is no longer here',
  events: {
    REQUEST: (actor, author) => `${actor} asked ${author} for permission.`,
    REMIND: (actor, author) => `${actor} reminded ${author} of the question.`,
    GRANT: (_, author) => `${author} said yes.`,
    DECLINE: (_, author) => `${author} said no.`,
    LAPSE: (_, author) => `The question to ${author} lapsed without an answer.`,
    CANCEL: (actor, author) => `${actor} took back the question to ${author}.`,
    WITHDRAW: (_, author) => `${author} stopped sharing.`,
    EXPIRE: (_, author) => `The yes of ${author} ended.`,
    SUPERSEDE: (_, author) => `The earlier yes of ${author} no longer holds.`,
    REVOKE: (_, author) => `The answer turned out not to be from ${author}.`,
    CLEAR: (actor) => `${actor} gave permission on behalf of the school.`,
    CLEARANCE_ENDED: () => 'The permission of the school ended.',
    AUTHOR_ADDED: (actor, author) => `${actor} added ${author} as a maker.`,
    AUTHOR_REMOVED: (actor, author) => `${actor} removed ${actor === author ? 'themselves' : author} as a maker.`,
  },
  about: (version) => `(version ${version})`,
  byRule: (author) => `A standing rule of ${author} said yes.`,
  other: (type, actor) => `${actor}: ${type}`,
};
