/** A text as it is kept: paragraphs of a question on the first line and its answer on the next. What has no question stands without one. */
export function meaningsOf(body: string): [question: string, answer: string][] {
  return body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const [first = '', ...rest] = paragraph.split('\n');
      return rest.length === 0 ? ['', first] : [first, rest.join(' ')];
    });
}
