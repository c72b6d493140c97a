import type { FastifyBaseLogger } from 'fastify';
import { clients } from '../clients/index.ts';
import type { Opening, Resource } from '../core/context/resource.ts';
import type { Settings } from '../core/settings/read-settings.ts';

/** Makes the client of one external service. */
export type ClientFactory = (settings: Settings, log: FastifyBaseLogger) => object;

/** The client of every external service, by its name in the registry. */
export type Clients = {
  readonly [Name in keyof typeof clients]: ReturnType<(typeof clients)[Name]>;
};

declare module '../core/context/app-context.ts' {
  interface AppContext {
    readonly clients: Clients;
  }
}

/** Clients call nobody before somebody asks them for something, so there is nothing to open. */
export const clientsResource: Resource = { open: createClients, idle: createClients };

function createClients({ settings, log }: Opening) {
  const made = Object.entries<ClientFactory>(clients).map(([name, create]) => [
    name,
    create(settings, log),
  ]);
  return { adds: { clients: Object.fromEntries(made) as Clients } };
}
