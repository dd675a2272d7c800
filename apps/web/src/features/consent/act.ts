/** Options of whatever is done here: without a network it fails at once and says so. An answer that waits for the network would be given later, behind one's back. */
export const ACT = { networkMode: 'always' } as const;
