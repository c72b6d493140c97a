import type { ClientFactory } from '../core/client-factory.ts';

/** Every external service that the application calls, and nothing else calls it. */
export const clients = {} satisfies Record<string, ClientFactory>;
