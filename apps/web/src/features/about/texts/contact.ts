export { en } from './contact.en.ts';
export { nl } from './contact.nl.ts';
