import type { AppContext } from '../../../core/app-context.ts';
import type { ApiKeyService } from '../services/api-key-service.ts';

export const apiKeyService = ({ container }: Pick<AppContext, 'container'>): ApiKeyService =>
  container.resolve('apiKeyService');
