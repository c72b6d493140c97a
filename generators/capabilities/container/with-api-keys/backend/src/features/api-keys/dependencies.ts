import type { AppContext } from '../../core/context/app-context.ts';
import type { ApiKeyService } from './service.ts';

export const apiKeyService = ({ container }: Pick<AppContext, 'container'>): ApiKeyService =>
  container.resolve('apiKeyService');
