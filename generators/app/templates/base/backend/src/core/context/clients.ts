import type { FastifyBaseLogger } from 'fastify';
import { clients } from '../../clients/index.ts';
import type { ClientFactory } from './client-factory.ts';
import type { Settings } from '../settings/read-settings.ts';

/** The client of every external service, by its name in the registry. */
export type Clients = {
  readonly [Name in keyof typeof clients]: ReturnType<(typeof clients)[Name]>;
};

/** Makes every client. Nothing is called before somebody asks for something. */
export function createClients(settings: Settings, log: FastifyBaseLogger): Clients {
  const made = Object.entries<ClientFactory>(clients).map(([name, create]) => [
    name,
    create(settings, log),
  ]);
  return Object.fromEntries(made) as Clients;
}
