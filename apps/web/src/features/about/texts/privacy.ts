export { en } from './privacy.en.ts';
export { nl } from './privacy.nl.ts';
