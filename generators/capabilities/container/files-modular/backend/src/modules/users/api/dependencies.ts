import type { AppContext } from '../../../core/context/app-context.ts';
import type { IUserService } from '../services/user-service.ts';

export const userService = ({ container }: Pick<AppContext, 'container'>): IUserService =>
  container.resolve('userService');
