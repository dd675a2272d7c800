import type { ErrorCode } from '@deelgenoot/kernel';
import { useMemo } from 'react';
import { ApiError } from '../app/api-error.ts';
import { en } from './errors.en.ts';
import { nl } from './errors.nl.ts';
import { useFormat, type Format } from './format.ts';
import { useLanguage } from './language.ts';

/** The values of an error as words; each takes what to say when the server did not send the value. */
export interface Values {
  number(key: string, otherwise: string): string;
  bytes(key: string, otherwise: string): string;
  date(key: string, otherwise: string): string;
  text(key: string, otherwise: string): string;
  /** How long to wait, from seconds: "40 seconden", "14 minuten". */
  wait(key: string, otherwise: string): string;
}

/** A sentence for every code that can reach a person: what happened and what to do now. A new code without one does not compile. */
export type ErrorSentences = Readonly<Record<ErrorCode, string | ((values: Values) => string)>>;

const sentences = { nl, en };

function valuesOf(details: Readonly<Record<string, unknown>>, format: Format): Values {
  const read = (key: string, otherwise: string, write: (value: string | number) => string) => {
    const value = details[key];
    return typeof value === 'string' || typeof value === 'number' ? write(value) : otherwise;
  };
  return {
    number: (key, otherwise) => read(key, otherwise, (v) => format.number(Number(v))),
    bytes: (key, otherwise) => read(key, otherwise, (v) => format.bytes(Number(v))),
    date: (key, otherwise) => read(key, otherwise, (v) => (Number.isNaN(new Date(v).getTime()) ? otherwise : format.date(v))),
    text: (key, otherwise) => read(key, otherwise, String),
    wait: (key, otherwise) => read(key, otherwise, (v) => format.wait(Number(v))),
  };
}

/** The sentence for a code, for lists of faults that come as data (an import, an invitation). */
export function useCodeText(): (code: string, details?: Readonly<Record<string, unknown>> | null) => string {
  const { language } = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const known: Readonly<Record<string, ErrorSentences[ErrorCode]>> = sentences[language];
    return (code, details) => {
      const sentence = known[code] ?? sentences[language].INTERNAL;
      return typeof sentence === 'string' ? sentence : sentence(valuesOf(details ?? {}, format));
    };
  }, [language, format]);
}

/** The sentence for anything that was thrown. What is not ours reads as a fault on our side. */
export function useErrorText(): (error: unknown) => string {
  const text = useCodeText();
  return (error) => (error instanceof ApiError ? text(error.code, error.details) : text('INTERNAL'));
}
