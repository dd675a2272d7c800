const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The language that the name of a file with subtitles tells, as players and editors name them: `lassen.en.vtt`, `lassen_nl-NL.srt`.
 * @returns its code of two letters; null when the name tells none
 */
export function captionLanguage(name: string): string | null {
  const code = /[._-]([a-z]{2})(?:[_-][a-z]{2})?\.[^.]+$/i.exec(name)?.[1]?.toLowerCase();
  return code !== undefined && LANGUAGES.of(code) !== undefined ? code : null;
}
