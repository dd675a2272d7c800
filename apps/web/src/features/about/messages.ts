/** The few words around the pages about this platform. */
export const messages = { nl: { others: 'Lees ook' }, en: { others: 'Read also' } };
