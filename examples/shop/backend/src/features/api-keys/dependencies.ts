import type { FastifyInstance } from 'fastify';
import { createApiKeyRepository } from './repository.ts';
import { createApiKeyService, type ApiKeyService } from './service.ts';

export function apiKeyService({
  db,
  settings,
}: Pick<FastifyInstance, 'db' | 'settings'>): ApiKeyService {
  return createApiKeyService({
    apiKeys: createApiKeyRepository(db),
    signingSecret: settings.tokens.secret,
  });
}
