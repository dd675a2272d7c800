import type { Client } from './client.ts';
import type { TestApp } from './app.ts';
import { unzip } from './zip.ts';

export const START_EXPORT = 'mutation ($id: ID!) { startAcademyExport(schoolId: $id) { id } }';
export const EXPORT = 'query ($id: ID!) { academyExport(id: $id) { state code url size total counts { works versions files people consents events } } }';

export interface ExportFacts {
  state: string;
  code: string | null;
  url: string | null;
  size: number | null;
  counts: Record<string, number> | null;
}

/** Makes the export of a school as this manager; answers what became of it. */
export async function exportOf(app: TestApp, manager: Client, schoolId: string): Promise<ExportFacts & { id: string }> {
  const { startAcademyExport } = await manager.ask<{ startAcademyExport: { id: string } }>(START_EXPORT, { id: schoolId });
  await app.drainOutbox();
  const { academyExport } = await manager.ask<{ academyExport: ExportFacts }>(EXPORT, { id: startAcademyExport.id });
  return { ...academyExport, ...startAcademyExport };
}

/** The bytes of a finished export. */
export async function download(manager: Client, url: string | null): Promise<Buffer> {
  const response = await manager.fetch(url ?? '');
  if (response.status !== 200) throw new Error(`the export answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** An export with all its entries. */
export async function zipFrom(app: TestApp, manager: Client, schoolId: string): Promise<{ bytes: Buffer; entries: Map<string, Buffer> }> {
  const { url } = await exportOf(app, manager, schoolId);
  const bytes = await download(manager, url);
  return { bytes, entries: await unzip(bytes) };
}

/** An entry of JSON. */
export const jsonOf = <T>(entries: ReadonlyMap<string, Buffer>, name: string): T => JSON.parse(entries.get(name)!.toString()) as T;
