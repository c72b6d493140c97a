/** What can be done about a file that exists with other contents. */
export const conflictActions = ['abort', 'keep', 'overwrite'] as const;

export type ConflictAction = (typeof conflictActions)[number];
