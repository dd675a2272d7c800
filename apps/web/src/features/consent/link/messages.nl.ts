import type { LinkFaultCode } from './link-fault.tsx';

/** Wat iemand zonder account leest die via een link antwoordt. */
export const nl = {
  titleNone: 'Er wacht geen vraag meer op jou',
  leadNone: 'Wat je antwoordde, staat in het logboek. Je kunt dit venster sluiten.',
  titleHeld: 'Dit deel je nu met andere scholen',
  leadHeld: 'Stoppen kan altijd. Het is dan meteen weg bij andere scholen.',
  titleStopped: 'Je deelt nu niets met andere scholen',
  leadStopped: 'Je bent gestopt. Het is meteen weg bij andere scholen.',
  held: 'Waar je ja op zei',
  back: 'Terug zonder iets te veranderen',
  answered: 'Wat je antwoordde',
  yes: 'Je zei ja',
  no: 'Je zei nee',
  gone: 'Een materiaal dat er niet meer is',
  receipt: 'Bewijs',
  receiptOf: (title: string) => `Bewijs van je antwoord over ${title}`,
  log: 'Alles wat het logboek over jou zegt',
  logHint: 'Elke vraag, elk antwoord en alles wat je zelf deed, om te lezen en te bewaren.',
  logRead: 'Lees je logboek',
  logPdf: 'Download als PDF',
  logJson: 'Download als JSON, met bewijs',
  logBack: 'Terug naar je antwoorden',
  about: 'Over deze link',
  forWhom: (name: string, email: string, day: string) =>
    `Deze link is alleen voor ${name} (${email}) en werkt tot en met ${day}. Hij werkt in één browser: die waarin je ermee begint. Stuur hem dus niet door.`,
  stopLater:
    'Wil je later stoppen met delen, iets veranderen, of alles lezen wat het logboek over jou zegt? Dan mailen we je een nieuwe link, naar hetzelfde adres.',
  fresh: 'Mail mij een nieuwe link',
  freshBusy: 'Bezig met sturen',
  freshSent: 'De nieuwe link is onderweg',
  freshSentText: 'Kijk in de mailbox waar deze link heen ging. De nieuwe link werkt één dag.',
  unchanged: 'Er is niets veranderd.',
  signedInAs: (name: string) =>
    `Je bent ingelogd als ${name}, en deze mail ging naar iemand anders. Alleen wie de mail kreeg mag antwoorden. Ben je dat toch zelf? Log dan eerst uit.`,
  signOut: 'Log uit en open de link',
  home: 'Naar de startpagina',
  faults: {
    LINK_INVALID: {
      title: 'Deze link klopt niet',
      text: 'Kopieer hem helemaal uit de mail. Lukt het dan nog niet? Vraag de academie om de vraag nog een keer te sturen.',
    },
    LINK_USED: {
      title: 'Met deze link is al geantwoord',
      text: 'Een link werkt voor één keer. Wil je stoppen met delen, iets veranderen, of wacht er nog iets? Dan mailen we je een nieuwe link, naar hetzelfde adres.',
    },
    LINK_EXPIRED: { title: 'Deze link is te oud', text: 'Een link werkt een tijdje. We mailen je graag een nieuwe, naar hetzelfde adres.' },
    LINK_ELSEWHERE: {
      title: 'Deze link is al in een andere browser gebruikt',
      text: 'Zo kan niemand antwoorden die de mail doorgestuurd kreeg. Ging de mail naar jou? Dan mailen we je een nieuwe link, naar hetzelfde adres.',
    },
    LINK_NOT_YOURS: { title: 'Deze link is voor iemand anders', text: 'Alleen wie de mail kreeg mag antwoorden.' },
  } satisfies Record<LinkFaultCode, { title: string; text: string }>,
};
