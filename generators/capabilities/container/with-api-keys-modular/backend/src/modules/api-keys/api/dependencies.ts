import type { AppContext } from '../../../core/context/app-context.ts';
import type { IApiKeyService } from '../services/api-key-service.ts';

export const apiKeyService = ({ container }: Pick<AppContext, 'container'>): IApiKeyService =>
  container.resolve('apiKeyService');
