export { en } from './moderation.en.ts';
export { nl } from './moderation.nl.ts';
