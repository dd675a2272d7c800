import { ERROR_CODES, type ErrorCode } from '@deelgenoot/kernel';
import { DetailedError, Upload } from 'tus-js-client';

/** What carries one file. */
export interface Carrier {
  stop(forget: boolean): void;
}
export interface Journey {
  readonly file: File;
  readonly name: string;
  readonly url: string | null;
  onUrl(url: string): void;
  onProgress(sent: number): void;
  onDone(): void;
  onFault(code: ErrorCode, details: Readonly<Record<string, unknown>>): void;
}
export type Carry = (journey: Journey) => Carrier;

const RETRIES = [0, 1_000, 3_000, 5_000, 10_000, 20_000];

/** What the server said, when it said something; else there is no connection. */
function faultOf(error: Error): { code: ErrorCode; details: Record<string, unknown> } {
  try {
    const body = error instanceof DetailedError ? (error.originalResponse?.getBody() ?? '') : '';
    const said = (JSON.parse(body) as { errors?: { extensions?: { code?: string; details?: Record<string, unknown> } }[] }).errors?.[0]?.extensions;
    const code = ERROR_CODES.find((one) => one === said?.code);
    if (code) return { code, details: said?.details ?? {} };
  } catch {
    // no answer of ours
  }
  return { code: 'UNAVAILABLE', details: {} };
}

/** Carries a file over tus 1.0: a connection that breaks is taken up again where it was. */
export const carryOverTus: Carry = ({ file, name, url, onUrl, onProgress, onDone, onFault }) => {
  const upload = new Upload(file, {
    endpoint: '/uploads',
    uploadUrl: url,
    retryDelays: RETRIES,
    metadata: { filename: name, filetype: file.type },
    headers: { 'x-csrf': '1' },
    // The queue remembers the address itself, per person.
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => {
      if (upload.url) onUrl(new URL(upload.url, location.href).pathname);
    },
    onProgress: (sent) => onProgress(sent),
    onSuccess: () => onDone(),
    onError: (error) => {
      const { code, details } = faultOf(error);
      onFault(code, details);
    },
  });
  upload.start();
  return { stop: (forget) => void upload.abort(forget).catch(() => undefined) };
};
