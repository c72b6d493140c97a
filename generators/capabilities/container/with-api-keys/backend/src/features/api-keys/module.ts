import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createApiKeyRepository, type ApiKeyRepository } from './repository.ts';
import { createApiKeyService, type ApiKeyService } from './service.ts';

export interface ApiKeyInterfaces {
  readonly apiKeyRepository: ApiKeyRepository;
  readonly apiKeyService: ApiKeyService;
}

export const apiKeyModule: Module<ApiKeyInterfaces> = {
  apiKeyRepository: asFunction(({ db }: Cradle) => createApiKeyRepository(db)).scoped(),
  apiKeyService: asFunction(({ apiKeyRepository, settings }: Cradle) =>
    createApiKeyService({ apiKeys: apiKeyRepository, signingSecret: settings.tokens.secret }),
  ).scoped(),
};
