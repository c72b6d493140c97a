/** Where a project can be deployed to. Each target is a folder of templates. */
export const targets = ['linux-server'] as const;
