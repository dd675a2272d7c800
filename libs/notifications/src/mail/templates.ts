import type { Locale } from '@deelgenoot/platform';

/** What a mail can say. Values come from the person's own world; none is HTML. */
export interface MailData {
  readonly name?: string | undefined;
  readonly school?: string | undefined;
  readonly by?: string | undefined;
  readonly title?: string | undefined;
  readonly titles?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly token?: string | undefined;
  readonly path?: string | undefined;
}

interface Words {
  readonly subject: (d: MailData) => string;
  readonly body: (d: MailData) => string;
}

/** Where each mail's link leads when the data names no path of its own. */
const PATHS = {
  'verify-email': '/bevestigen',
  'reset-password': '/wachtwoord',
  'change-email': '/adres',
  'email-changed': '/hulp',
  suspended: '/instellingen',
  reinstated: '/',
  'account-erased': '/',
  invitation: '/uitnodiging',
  'sign-up-known-address': '/aanmelden',
  'consent-asked': '/toestemming',
  'consent-reminder': '/toestemming',
  'consent-asked-link': '/antwoord',
  'consent-reminder-link': '/antwoord',
  'consent-fresh-link': '/antwoord',
  'consent-answered-link': '/antwoord',
  'leave-asked': '/toestemming',
  'leave-asked-link': '/antwoord',
  'maker-removed': '/',
  'consent-revoked': '/toestemming',
  'consent-ending': '/toestemming',
  'consent-ending-link': '/antwoord',
  news: '/',
} as const;
export type Template = keyof typeof PATHS;

/** Every mail there is. */
export const TEMPLATES = Object.keys(PATHS) as Template[];

/** A mail names all works that it is about; past this nobody reads them, and a question is about no more than this at a time. */
const LISTED = 500;

const list = ({ titles = [] }: MailData, more: (n: number) => string): string =>
  [...titles.slice(0, LISTED).map((title) => `- ${title}`), ...(titles.length > LISTED ? [`- ${more(titles.length - LISTED)}`] : [])].join('\n');
const listNl = (d: MailData): string => list(d, (n) => `en nog ${n}`);
const listEn = (d: MailData): string => list(d, (n) => `and ${n} more`);

/** Said beside every link that answers for someone. */
const ONE_USE_NL = 'Deze link is van jou alleen: stuur hem niet door. Hij werkt dertig dagen, of tot je antwoord geeft.';
const ONE_DAY_NL = 'Deze link is van jou alleen: stuur hem niet door. Hij werkt één dag, voor één keer.';
const KEPT_NL = 'Deze link is van jou alleen: stuur hem niet door. Hij werkt dertig dagen, voor één keer. Daarna mailen we je er graag nog een.';
const ONE_USE_EN = 'This link is yours alone: do not pass it on. It works for thirty days, or until you answer.';
const KEPT_EN = 'This link is yours alone: do not pass it on. It works for thirty days, and once. After that we gladly mail you another.';
const ONE_DAY_EN = 'This link is yours alone: do not pass it on. It works for one day, and once.';

const NL: Record<Template, Words> = {
  'verify-email': {
    subject: () => 'Bevestig je adres bij Deelgenoot',
    body: () => 'Je hebt een account gemaakt bij Deelgenoot. Bevestig dat dit jouw adres is. Daarna hoor je bij je school.',
  },
  'reset-password': {
    subject: () => 'Een nieuw wachtwoord voor Deelgenoot',
    body: () => 'Iemand vroeg een nieuw wachtwoord voor dit adres. Was jij dat niet? Dan hoef je niets te doen.',
  },
  'change-email': { subject: () => 'Bevestig je nieuwe adres', body: () => 'Bevestig dat dit je nieuwe adres is bij Deelgenoot.' },
  'email-changed': {
    subject: () => 'Je mailadres bij Deelgenoot is veranderd',
    body: () => 'Je account heeft nu een ander mailadres. Op dit adres krijg je geen mail meer. Was jij dat niet? Laat het ons meteen weten.',
  },
  suspended: {
    subject: () => 'Je account bij Deelgenoot staat stil',
    body: (d) =>
      `Een beheerder van Deelgenoot heeft je account stilgezet:\n\n${d.reason ?? ''}\n\nJe kunt nog inloggen, zien wat openbaar is en van jou is, en stoppen met delen. Ben je het er niet mee eens? Laat het ons weten.`,
  },
  'account-erased': {
    subject: () => 'Je account bij Deelgenoot is gewist',
    body: () => 'Je account is gewist. Je naam en dit adres staan nergens meer. Was jij dit niet? Neem dan contact op met je school.',
  },
  reinstated: { subject: () => 'Je account bij Deelgenoot werkt weer', body: () => 'Je account staat niet meer stil. Je kunt weer alles zoals eerst.' },
  invitation: {
    subject: (d) => `${d.school ?? 'Je school'} nodigt je uit voor Deelgenoot`,
    body: (d) => `${d.school ?? 'Je school'} deelt lesmateriaal en tips op Deelgenoot. Je bent uitgenodigd om mee te doen.`,
  },
  'sign-up-known-address': {
    subject: () => 'Je hebt al een account bij Deelgenoot',
    body: () => 'Iemand wilde met dit adres een account maken. Je hebt er al een. Je kunt gewoon inloggen.',
  },
  'consent-asked': {
    subject: () => 'Mag je academie dit delen met andere scholen?',
    body: (d) =>
      `${d.by ?? 'Je academie'} wil dit met andere scholen delen:\n\n${listNl(d)}\n\nJij kiest welke scholen het zien. Nee zeggen mag altijd. Je hoeft niet te zeggen waarom.`,
  },
  'consent-reminder': {
    subject: () => 'Je academie wacht nog op je antwoord',
    body: (d) => `Dit wacht nog op jou:\n\n${listNl(d)}\n\nZeg je niets, dan delen we niets.`,
  },
  'consent-asked-link': {
    subject: () => 'Mag wat jij maakte naar andere scholen?',
    body: (d) =>
      `${d.by ?? 'Een academie'} wil dit van jou met andere scholen delen:\n\n${listNl(d)}\n\nJij kiest welke scholen het zien. Nee zeggen mag altijd. Je hoeft niet te zeggen waarom. Een account is niet nodig.\n\n${ONE_USE_NL}`,
  },
  'consent-reminder-link': {
    subject: () => 'Een academie wacht nog op je antwoord',
    body: (d) => `Dit wacht nog op jou:\n\n${listNl(d)}\n\nZeg je niets, dan delen we niets. Een account is niet nodig.\n\n${ONE_USE_NL}`,
  },
  'consent-fresh-link': {
    subject: () => 'Je nieuwe link van Deelgenoot',
    body: () =>
      `Je vroeg een nieuwe link. Hiermee geef je antwoord, stop je met delen of verander je wat je goedvond. Vroeg jij dit niet? Dan hoef je niets te doen.\n\n${ONE_DAY_NL}`,
  },
  'consent-answered-link': {
    subject: () => 'Je zei ja: zo stop of verander je',
    body: (d) =>
      `Je zei ja tegen delen met andere scholen:\n\n${listNl(d)}\n\nMet deze link zie je wat je goedvond. Stoppen is één klik; je kunt het daar ook veranderen.\n\n${KEPT_NL}`,
  },
  'leave-asked': {
    subject: () => 'Heb jij dit gemaakt?',
    body: (d) =>
      `${d.by ?? 'Je academie'} vraagt of jij dit hebt gemaakt:\n\n${listNl(d)}\n\nHeb je het niet gemaakt? Zeg dat dan, en je staat er niet meer bij. Zolang je niets zegt, blijft alles zoals het is.`,
  },
  'leave-asked-link': {
    subject: () => 'Heb jij dit gemaakt?',
    body: (d) =>
      `${d.by ?? 'Een academie'} vraagt of jij dit hebt gemaakt:\n\n${listNl(d)}\n\nHeb je het niet gemaakt? Zeg dat dan, en je staat er niet meer bij. Zolang je niets zegt, blijft alles zoals het is. Een account is niet nodig.\n\n${KEPT_NL}`,
  },
  'maker-removed': {
    subject: () => 'Je staat niet meer als maker bij een materiaal',
    body: (d) =>
      `Een moderator van Deelgenoot heeft je als maker weggehaald bij:\n\n${listNl(d)}\n\nDe reden:\n\n${d.reason ?? ''}\n\nJe antwoord telt daar niet meer. Klopt dit niet? Laat het je academie weten.`,
  },
  'consent-revoked': {
    subject: () => 'Een ja in jouw naam geldt niet meer',
    body: (d) =>
      `Een moderator van Deelgenoot vond dat dit ja niet van jou kwam:\n\n${listNl(d)}\n\nDe reden:\n\n${d.reason ?? ''}\n\nHet ja geldt niet meer. Andere scholen zien het niet meer. Klopt dit niet? Laat het je academie weten.`,
  },
  'consent-ending': {
    subject: () => 'Wat je deelt met andere scholen stopt bijna',
    body: (d) =>
      `Je zei ja tot een dag die dichtbij komt. Dit stopt dan:\n\n${listNl(d)}\n\nWil je langer delen? Kies dan “Verander”. Anders hoef je niets te doen.`,
  },
  'consent-ending-link': {
    subject: () => 'Wat je deelt met andere scholen stopt bijna',
    body: (d) =>
      `Je zei ja tot een dag die dichtbij komt. Dit stopt dan:\n\n${listNl(d)}\n\nWil je langer delen? Dat kan met deze link. Anders hoef je niets te doen.\n\n${KEPT_NL}`,
  },
  news: { subject: (d) => d.title ?? 'Nieuws van Deelgenoot', body: (d) => d.title ?? '' },
};

const EN: Record<Template, Words> = {
  'verify-email': {
    subject: () => 'Confirm your address for Deelgenoot',
    body: () => 'You made an account at Deelgenoot. Confirm that this is your address. After that you belong to your school.',
  },
  'reset-password': {
    subject: () => 'A new password for Deelgenoot',
    body: () => 'Someone asked for a new password for this address. Was it not you? Then you need not do anything.',
  },
  'change-email': { subject: () => 'Confirm your new address', body: () => 'Confirm that this is your new address at Deelgenoot.' },
  'email-changed': {
    subject: () => 'Your mail address at Deelgenoot has changed',
    body: () => 'Your account has another mail address now. No more mail will come to this one. Was it not you? Tell us at once.',
  },
  suspended: {
    subject: () => 'Your account at Deelgenoot is suspended',
    body: (d) =>
      `An administrator of Deelgenoot has suspended your account:\n\n${d.reason ?? ''}\n\nYou can still sign in, see what is public and what is yours, and stop sharing. Do you disagree? Let us know.`,
  },
  'account-erased': {
    subject: () => 'Your account at Deelgenoot is erased',
    body: () => 'Your account is erased. Your name and this address stand nowhere any more. Was this not you? Then contact your school.',
  },
  reinstated: { subject: () => 'Your account at Deelgenoot works again', body: () => 'Your account is no longer suspended. You can do everything as before.' },
  invitation: {
    subject: (d) => `${d.school ?? 'Your school'} invites you to Deelgenoot`,
    body: (d) => `${d.school ?? 'Your school'} shares teaching materials and tips on Deelgenoot. You are invited to join.`,
  },
  'sign-up-known-address': {
    subject: () => 'You already have an account at Deelgenoot',
    body: () => 'Someone tried to make an account with this address. You already have one, and can simply sign in.',
  },
  'consent-asked': {
    subject: () => 'May your academy share this with other schools?',
    body: (d) =>
      `${d.by ?? 'Your academy'} would like to share this with other schools:\n\n${listEn(d)}\n\nYou choose which schools see it. Saying no is always fine. You need not say why.`,
  },
  'consent-reminder': {
    subject: () => 'Your academy is still waiting for your answer',
    body: (d) => `Still waiting for you:\n\n${listEn(d)}\n\nIf you say nothing, nothing is shared.`,
  },
  'consent-asked-link': {
    subject: () => 'May what you made go to other schools?',
    body: (d) =>
      `${d.by ?? 'An academy'} would like to share this work of yours with other schools:\n\n${listEn(d)}\n\nYou choose which schools see it. Saying no is always fine. You need not say why. You need no account.\n\n${ONE_USE_EN}`,
  },
  'consent-reminder-link': {
    subject: () => 'An academy is still waiting for your answer',
    body: (d) => `Still waiting for you:\n\n${listEn(d)}\n\nIf you say nothing, nothing is shared. You need no account.\n\n${ONE_USE_EN}`,
  },
  'consent-fresh-link': {
    subject: () => 'Your new link from Deelgenoot',
    body: () =>
      `You asked for a new link. With it you answer, stop sharing, or change what you agreed to. Was it not you? Then you need not do anything.\n\n${ONE_DAY_EN}`,
  },
  'consent-answered-link': {
    subject: () => 'You said yes: how to stop or change it',
    body: (d) =>
      `You said yes to sharing with other schools:\n\n${listEn(d)}\n\nThis link shows what you agreed to. You stop or change it in one click.\n\n${KEPT_EN}`,
  },
  'leave-asked': {
    subject: () => 'Did you make this?',
    body: (d) =>
      `${d.by ?? 'Your academy'} asks whether you made this:\n\n${listEn(d)}\n\nYou did not? Then say so, and you are no longer named with it. As long as you say nothing, all stays as it is.`,
  },
  'leave-asked-link': {
    subject: () => 'Did you make this?',
    body: (d) =>
      `${d.by ?? 'An academy'} asks whether you made this:\n\n${listEn(d)}\n\nYou did not? Then say so, and you are no longer named with it. As long as you say nothing, all stays as it is. You need no account.\n\n${KEPT_EN}`,
  },
  'maker-removed': {
    subject: () => 'You are no longer named as a maker of a material',
    body: (d) =>
      `A moderator of Deelgenoot took you off as a maker of:\n\n${listEn(d)}\n\nThe reason:\n\n${d.reason ?? ''}\n\nYour answer no longer counts there. Is this not right? Tell your academy.`,
  },
  'consent-revoked': {
    subject: () => 'A yes in your name no longer holds',
    body: (d) =>
      `A moderator of Deelgenoot found that this yes did not come from you:\n\n${listEn(d)}\n\nThe reason:\n\n${d.reason ?? ''}\n\nThe yes no longer holds, and other schools no longer see it. Is this not right? Tell your academy.`,
  },
  'consent-ending': {
    subject: () => 'What you share with other schools ends soon',
    body: (d) =>
      `You said yes until a day that comes near. This ends then:\n\n${listEn(d)}\n\nWould you like to share longer? Choose “Change”. Otherwise you need not do anything.`,
  },
  'consent-ending-link': {
    subject: () => 'What you share with other schools ends soon',
    body: (d) =>
      `You said yes until a day that comes near. This ends then:\n\n${listEn(d)}\n\nWould you like to share longer? This link lets you. Otherwise you need not do anything.\n\n${KEPT_EN}`,
  },
  news: { subject: (d) => d.title ?? 'News from Deelgenoot', body: (d) => d.title ?? '' },
};

const CLOSING = { nl: 'Deelgenoot', en: 'Deelgenoot' } as const;
const HELLO = { nl: 'Dag', en: 'Hello' } as const;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Names and titles come from people, and are no place for paragraphs of a mail; a reason is. */
const tidy = ({ reason, titles, ...data }: MailData): MailData => ({
  ...Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value && oneLine(value)])),
  reason,
  titles: titles?.map(oneLine),
});

/** A mail in the reader's language: plain text, one link, no tracking. */
export function render(template: Template, locale: Locale, given: MailData, publicUrl: string): { subject: string; text: string } {
  const data = tidy(given);
  const words = (locale === 'en' ? EN : NL)[template];
  const [pathname = '/', search = ''] = (data.path ?? PATHS[template]).split('?');
  const link = Object.assign(new URL(publicUrl), { pathname, search }); // set apart, so that no path leads to another host
  if (data.token) link.searchParams.set('token', data.token);
  return {
    subject: oneLine(words.subject(data)).slice(0, 200),
    text: `${HELLO[locale]}${data.name ? ` ${data.name}` : ''},\n\n${words.body(data)}\n\n${link.href}\n\n${CLOSING[locale]}\n`,
  };
}
