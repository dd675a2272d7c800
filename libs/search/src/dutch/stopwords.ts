/** Words that stand in almost every text and say nothing of it. Figures, *it*, *ai*, *ar* and *vr* are not among them. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `de het een en of in op te van voor met bij aan uit om door over als dan dat die dit deze er is zijn was waren word wordt worden heb heeft hebben had
  kan kun kunnen moet moeten mag mogen wil willen zal zullen zou ik je jij jullie u uw hij zij ze we wij mijn jouw ons onze hun haar hem men wie wat waar
  wanneer hoe welke iemand iets alles niet geen wel ook nog maar dus want omdat zodat toch al heel veel meer minder meest na naar tot tussen tegen zonder
  onder tijdens via vanuit binnen buiten hier daar nu jou me mij ben bent doe doet doen ga gaat gaan zo zich zelf per`.split(/\s+/),
);

/** What may stand between the two halves of a compound that is written apart: *onderwijs op afstand*. */
export const PREPOSITIONS: ReadonlySet<string> = new Set('aan bij door in met naar onder op over per tegen tot uit van via voor'.split(' '));
export const ARTICLES: ReadonlySet<string> = new Set('de het een je jouw mijn onze ons hun'.split(' '));

/** Verbs that go with anything, by their stem: looked for only when nothing else is asked. */
export const LIGHT: ReadonlySet<string> = new Set('gef mak krijg nem zet kom lat vind gebruik zoek wet zien werk'.split(' '));
