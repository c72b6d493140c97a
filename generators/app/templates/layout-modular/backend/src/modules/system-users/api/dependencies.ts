import type { AppContext } from '../../../core/app-context.ts';
import type { SystemUserService } from '../services/system-user-service.ts';

export const systemUserService = ({ container }: Pick<AppContext, 'container'>): SystemUserService =>
  container.resolve('systemUserService');
