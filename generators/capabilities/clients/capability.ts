import type { Capability } from '../capability.ts';

/** `paxx client` adds it with the first client; what only stores files needs the registry of clients, too. */
export const clients: Capability = {
  summary: 'clients of other services, with timeouts, retries and domain errors',
  isRemovable: true,
  parts: [{ name: 'clients', parts: ['resource'] }],
};
