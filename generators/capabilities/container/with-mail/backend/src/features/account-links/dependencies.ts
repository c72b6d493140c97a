import type { AppContext } from '../../core/context/app-context.ts';
import type { AccountLinkService } from './service.ts';

export const accountLinkService = ({ container }: Pick<AppContext, 'container'>): AccountLinkService =>
  container.resolve('accountLinkService');
