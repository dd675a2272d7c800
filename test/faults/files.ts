import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Member } from './people.ts';
import { until } from './program.ts';

/** An import of a zip, and the words that only its files hold. */
export interface Import {
  readonly id: string;
  readonly names: readonly string[];
  /** The word that stands in each file of this import, and nowhere else. */
  readonly word: string;
}

/** Words that no two imports share. */
const WORDS = ['kwarkspiraal', 'lasbrilkoord', 'zeilmakersnaald', 'houtzaagbank', 'melkrobotarm', 'tegelsnijplaat'];

/** Uploads a zip of so many small pages and begins to import it; returns as soon as the first of them is in. */
export async function beginImport(member: Member, number: number, files: number): Promise<Import> {
  const word = WORDS[number % WORDS.length] as string;
  const names = Array.from({ length: files }, (_, at) => `blad ${number}-${at}.html`);
  const zip = new ZipFile();
  for (const name of names)
    zip.addBuffer(Buffer.from(`<!doctype html><html lang="nl"><title>${name}</title><p>Les over de ${word}, op ${name}.</p></html>`), name);
  zip.end();
  const uploadId = await member.client.upload(`map ${number}.zip`, await buffer(zip.outputStream as Readable));
  const { startImport } = await member.client.ask<{ startImport: { id: string } }>('mutation ($input: ImportInput!) { startImport(input: $input) { id } }', {
    input: { schoolId: member.schoolId, uploadIds: [uploadId] },
  });
  await until('the first file of an import is in', 30_000, async () => (await progress(member, startImport.id)).done > 0);
  return { id: startImport.id, names, word };
}

/** How far an import is. */
export async function progress(member: Member, id: string): Promise<{ state: string; done: number; failed: number }> {
  const answer = await member.client.ask<{ import: { state: string; done: number; failed: number } }>(
    'query ($id: ID!) { import(id: $id) { state done failed } }',
    { id },
  );
  return answer.import;
}
