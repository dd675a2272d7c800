/** Where a thread stands in the web client; with a comment, that place in it. */
export const threadUrl = (threadId: string, commentId?: string): string => `/gesprek/${threadId}${commentId ? `#${commentId}` : ''}`;
