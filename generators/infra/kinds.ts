/** Capabilities that the command knew before they were called so. */
export const kinds = ['metrics', 'storage'] as const;
