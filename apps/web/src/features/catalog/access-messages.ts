import { en } from './access-messages.en.ts';
import { nl } from './access-messages.nl.ts';

export const accessMessages = { nl, en };
