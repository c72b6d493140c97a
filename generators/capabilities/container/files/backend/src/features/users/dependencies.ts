import type { AppContext } from '../../core/context/app-context.ts';
import type { UserService } from './service.ts';

export const userService = ({ container }: Pick<AppContext, 'container'>): UserService =>
  container.resolve('userService');
