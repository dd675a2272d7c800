import { en } from './edit-messages.en.ts';
import { nl } from './edit-messages.nl.ts';

export const editMessages = { nl, en };
