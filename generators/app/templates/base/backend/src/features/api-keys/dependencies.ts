import type { AppContext } from '../../core/app-context.ts';
import { createApiKeyRepository } from './repository.ts';
import { createApiKeyService, type ApiKeyService } from './service.ts';

export function apiKeyService({ db }: Pick<AppContext, 'db'>): ApiKeyService {
  return createApiKeyService({ apiKeys: createApiKeyRepository(db) });
}
