import type { AppContext } from '../../../core/context/app-context.ts';
import type { ISystemUserService } from '../services/system-user-service.ts';

export const systemUserService = ({ container }: Pick<AppContext, 'container'>): ISystemUserService =>
  container.resolve('systemUserService');
