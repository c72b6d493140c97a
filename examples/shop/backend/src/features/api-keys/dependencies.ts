import type { FastifyInstance } from 'fastify';
import { createApiKeyRepository } from './repository.ts';
import { createApiKeyService, type ApiKeyService } from './service.ts';

export function apiKeyService({
  db,
  events,
  settings,
}: Pick<FastifyInstance, 'db' | 'events' | 'settings'>): ApiKeyService {
  return createApiKeyService({
    apiKeys: createApiKeyRepository(db),
    emit: events.emit,
    signingSecret: settings.tokens.secret,
  });
}
