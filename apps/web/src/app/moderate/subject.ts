/** What a moderator decides about. */
export interface Judged {
  /** "material", "contribution", "comment" or "thread", which is not hidden but locked */
  readonly kind: string;
  readonly id: string;
  /** Who reads the letter, where the moderator may know. */
  readonly author: string | null;
}
