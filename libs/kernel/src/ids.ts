import { v7 } from 'uuid';

/** A UUID version 7: unique, and sorted by the moment it was made (RFC 9562, section 5.7). */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id at all; asked before it reaches a uuid column. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
