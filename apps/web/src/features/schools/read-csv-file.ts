/**
 * The text of a CSV as offices save it: UTF-8, and where it is not that, Windows-1252 as older Excel writes.
 * Every file can be read as Windows-1252, so UTF-8 is tried first and strictly.
 */
export async function readCsvFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
