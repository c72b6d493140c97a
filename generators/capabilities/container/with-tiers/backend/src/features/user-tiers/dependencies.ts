import type { AppContext } from '../../core/context/app-context.ts';
import type { UserTierService } from './service.ts';

export const userTierService = ({ container }: Pick<AppContext, 'container'>): UserTierService =>
  container.resolve('userTierService');
