import type { ClientFactory } from '../resources/clients.ts';

/** Every external service that the application calls, and nothing else calls it. */
export const clients = {} satisfies Record<string, ClientFactory>;
