import type { AppContext } from '../../core/context/app-context.ts';
import type { SystemUserService } from './service.ts';

export const systemUserService = ({ container }: Pick<AppContext, 'container'>): SystemUserService =>
  container.resolve('systemUserService');
