import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createApiKeyRepository, type IApiKeyRepository } from './repositories/api-key-repository.ts';
import { createApiKeyService, type IApiKeyService } from './services/api-key-service.ts';

export interface ApiKeyInterfaces {
  readonly apiKeyRepository: IApiKeyRepository;
  readonly apiKeyService: IApiKeyService;
}

export const apiKeyModule: Module<ApiKeyInterfaces> = {
  apiKeyRepository: asFunction(({ db }: Cradle) => createApiKeyRepository(db)).scoped(),
  apiKeyService: asFunction(({ apiKeyRepository, settings }: Cradle) =>
    createApiKeyService({ apiKeys: apiKeyRepository, signingSecret: settings.tokens.secret }),
  ).scoped(),
};
