/** Where a project can be deployed to; each is a capability whose name begins with `deploy-`. */
export const targets = ['linux-server'] as const;
